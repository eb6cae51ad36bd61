import { notFound } from '#app/platform/responses.server.ts'

export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

export default function NotFound() {
  return null
}
