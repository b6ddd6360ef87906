/** easy-template-x: a template in, a filler out. */
import { TemplateHandler } from 'easy-template-x';

export function createFiller(template) {
  const handler = new TemplateHandler();
  return (values) => handler.process(template, values);
}
