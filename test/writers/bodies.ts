/** Bodies of orders that grow line by line, to meet every place of a page at which an order can end. */
import type { Block } from '../../src/document/model.js';
import { paragraph, text } from './kitchen-sink.js';

const sentence =
  'The court has read the motion and the certificate and has noted the lack of a statement in it. ';

export interface GrowingBody {
  readonly name: string;
  /** From a number of sentences; a sentence is a line and a little. */
  readonly make: (sentences: number) => readonly Block[];
}

export const oneParagraph: GrowingBody = {
  name: 'one paragraph',
  make: (sentences: number): readonly Block[] => [paragraph(text(sentence.repeat(sentences).trim()))],
};

export const growingBodies: readonly GrowingBody[] = [
  oneParagraph,
  {
    name: 'many paragraphs',
    make: (sentences: number): readonly Block[] =>
      Array.from({ length: sentences }, () => paragraph(text(sentence.trim()))),
  },
  {
    name: 'an ordering paragraph that ends in a list',
    make: (sentences: number): readonly Block[] => {
      const items = Array.from({ length: sentences }, () => [paragraph(text(sentence.trim()))]);
      const list = { kind: 'list', marks: 'lower-alpha', start: 1, items } as const;
      return [{ kind: 'ordering-paragraph', number: 1, content: [paragraph(text(sentence)), list] }];
    },
  },
  {
    name: 'a block quote',
    make: (sentences: number): readonly Block[] => [
      { kind: 'block-quote', content: [paragraph(text(sentence.repeat(sentences).trim()))] },
    ],
  },
];
