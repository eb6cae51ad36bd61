export function loader() {
  return { title: 'AKSIS' }
}

export default function Index() {
  return <h1>AKSIS</h1>
}
