/**
 * What looks the same on many pages: drawn once by `draw`, and kept in the file once (a form XObject). Answers how to put
 * it on the page at hand. A page must be open, of the size for which it is drawn.
 */
export function stencil(doc: PDFKit.PDFDocument, name: string, draw: () => void): () => void {
  const { page } = doc;
  const resources = doc.ref({});
  const form = doc.ref({
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, page.width, page.height] },
    Resources: resources,
  });
  // The document draws on whatever is its page; this one writes into the form, and notes its fonts there.
  doc.page = Object.create(page, {
    resources: { value: resources },
    write: { value: (chunk: Buffer) => form.write(chunk) },
  }) as typeof page;
  try {
    draw();
  } finally {
    doc.page = page;
  }
  for (const part of [resources, form]) (part as unknown as { end(): void }).end();
  return () => {
    (doc.page.xobjects as Record<string, unknown>)[name] = form;
    doc.addContent(`/${name} Do`);
  };
}
