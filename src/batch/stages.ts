/** How far a case at work is: a number that its worker sets and the pool reads, also when the worker is long busy. */
export const stages = { waiting: 0, making: 1, writing: 2 } as const;
