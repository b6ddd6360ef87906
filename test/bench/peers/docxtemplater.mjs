/** docxtemplater: a template in, a filler out. */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

export function createFiller(template) {
  return (values) => {
    const document = new Docxtemplater(new PizZip(template));
    document.render(values);
    return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
}
