/** Is the process alive? Asks nothing of the database. */
export function loader() {
  return new Response('sehat\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
