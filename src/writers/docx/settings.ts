/** The Word file's settings.xml: nothing in it depends on the order. */
import type { XmlComponent } from 'docx';
import { separatorIds } from './footnotes.js';
import { makeElement, makeValue } from './element.js';

/** Word 2013 and later, in its own layout, not in that of an older version. */
const compatibilityMode = 15;
const wordUri = 'http://schemas.microsoft.com/office/word';

export function settingsToDocx(namespace: Readonly<Record<string, string>>): XmlComponent {
  const compatibility = {
    compatibilityMode,
    overrideTableStyleFontSizeAndJustification: 1,
    enableOpenTypeFeatures: 1,
  };
  return makeElement('w:settings', namespace, [
    makeElement('w:zoom', { 'w:percent': 100 }),
    makeValue('w:defaultTabStop', 720),
    makeValue('w:characterSpacingControl', 'doNotCompress'),
    makeElement(
      'w:footnotePr',
      {},
      separatorIds.map((id) => makeElement('w:footnote', { 'w:id': id })),
    ),
    makeElement(
      'w:compat',
      {},
      Object.entries(compatibility).map(([name, value]) =>
        makeElement('w:compatSetting', { 'w:name': name, 'w:uri': wordUri, 'w:val': value }),
      ),
    ),
    makeElement('w:themeFontLang', { 'w:val': 'en-US' }),
    makeValue('w:decimalSymbol', '.'),
    makeValue('w:listSeparator', ','),
  ]);
}
