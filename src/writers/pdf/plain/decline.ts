/**
 * The quick writer's one way to say that an order is not for it. An exception, so that no function between the place that
 * meets such a thing and the door has to hand the news on; it never leaves `createPlainWriter`.
 */
export class Declined extends Error {
  override readonly name = 'Declined';
}

/** @param reason for whoever asks why an order is set slowly; never words of the order */
export function decline(reason: string): never {
  throw new Declined(reason);
}
