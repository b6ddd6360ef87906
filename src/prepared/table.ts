/** What the build has prepared, by its key: nothing in the sources; `scripts/build.mjs` puts a table in this file's place. */
export const preparedTable: Readonly<Record<string, () => unknown>> = {};
