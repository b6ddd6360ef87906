/** pdfmake: values in, the PDF of the same order out. It writes no tags and no PDF/A. */
import { createRequire } from 'node:module';
import path from 'node:path';
import pdfmake from 'pdfmake';
import { packageFolder } from '../program.mjs';

const require = createRequire(path.join(packageFolder, 'package.json'));
const face = (name) => require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.addFonts({
  Tinos: {
    normal: face('400Regular'),
    bold: face('700Bold'),
    italics: face('400Regular_Italic'),
    bolditalics: face('700Bold_Italic'),
  },
});

const opening =
  'This matter came before the court on the Defendant’s Motion for Protective Order. The court has reviewed the ' +
  'motion and noted the lack of a ';
const reasons = (certificate) =>
  `${opening}${certificate} as an attachment to it. Fed. R. Civ. P. 26(c) requires a party moving for a protective ` +
  'order to “include a certification that the movant has in good faith conferred or attempted to confer with other ' +
  'affected parties not making the disclosure in an effort to resolve the dispute without court action” Unif. Local ' +
  'R. 37.1(A) also requires counsel to confer in good faith prior to the filing of a discovery motion and goes on to ' +
  'state, “A Good Faith Certificate (Official Form No. 5) shall be filed with all discovery motions, with a copy to ' +
  'the Magistrate Judge.” Thus, the moving party’s filing of a Good Faith Certificate, in proper form, is a mandatory ' +
  'prerequisite to the court’s consideration of a motion for protective order.';
const practice = (paper) =>
  'Moreover, when a party seeks a protective order with regard to preserving the confidentiality of documents, the ' +
  'court’s usual practice is to give the parties an opportunity to jointly prepare the order. If that cannot be done ' +
  'in a timely fashion, then the court directs the parties to present their individual proposed orders, and the court ' +
  'enters the one it deems the most reasonable. Therefore, this Motion will be denied, but the court will set a ' +
  `schedule for the parties to present a ${paper}.`;

function describe({ plaintiff, defendant, number, certificate, paper, due }) {
  const body = { fontSize: 12, lineHeight: 1.7, leadingIndent: 36 };
  const row = (left, right) => [left, { text: right, alignment: 'right' }];
  return {
    pageSize: 'LETTER',
    pageMargins: [72, 72, 72, 72],
    defaultStyle: { font: 'Tinos', fontSize: 12 },
    footer: (page) => ({ text: String(page), alignment: 'center' }),
    content: [
      { text: 'IN THE UNITED STATES DISTRICT COURT', bold: true, alignment: 'center' },
      { text: 'FOR THE SOUTHERN DISTRICT OF MISSISSIPPI', bold: true, alignment: 'center' },
      { text: 'JACKSON DIVISION', bold: true, alignment: 'center', margin: [0, 0, 0, 14] },
      {
        layout: 'noBorders',
        table: {
          widths: ['50%', '50%'],
          body: [
            row(plaintiff, 'PLAINTIFF'),
            row('VS.', `CIVIL ACTION NO. ${number}`),
            row(defendant, 'DEFENDANT'),
          ],
        },
      },
      { text: 'ORDER', bold: true, alignment: 'center', margin: [0, 14, 0, 10] },
      { text: reasons(certificate), ...body },
      { text: practice(paper), ...body },
      {
        text: 'IT IS, THEREFORE, ORDERED that the Defendant’s Motion for Protective Order is hereby denied.',
        ...body,
      },
      {
        text:
          'IT IS FURTHER ORDERED that the parties present a jointly prepared protective order on or before ' +
          `${due}. If the parties are unable to reach an agreement on the form of that order, then individual orders ` +
          'should be presented to the court by that date.',
        ...body,
      },
      { text: 'IT IS SO ORDERED, this the 23rd day of February, 2007.', ...body },
      { text: 'S/A. Example\nUNITED STATES MAGISTRATE JUDGE', margin: [234, 10, 0, 0] },
    ],
  };
}

export function createFiller() {
  return (values) => pdfmake.createPdf(describe(values)).getBuffer();
}
