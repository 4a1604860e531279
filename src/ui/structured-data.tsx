/**
 * Facts about a page for search engines, as JSON-LD. A browser runs no such block, so the content security policy lets it stand.
 * The only place where a page holds unescaped text: "<" must be written as an escape, so that no fact can end the element.
 *
 * @throws RangeError for a text that holds "<".
 */
export function StructuredData({ json }: { json: string }) {
  if (json.includes('<')) throw new RangeError('structured data writes "<" as an escape')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
