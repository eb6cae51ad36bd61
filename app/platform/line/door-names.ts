import type { Answer, FieldAnswer } from './keeper-shape.ts'

/** A door's answer in the names that its fields have on the page, where several rows have a door of their own each. */
export function namedHere(
  answer: Answer,
  fields: readonly string[],
  atDoor: (field: string) => string,
): Answer {
  if (answer.kind !== 'answered') return answer
  const here = new Map(fields.map((field) => [atDoor(field), field]))
  const nameOf = (name: string) => here.get(name) ?? name
  const named = Object.entries(answer.fields).map(([name, said]): [string, FieldAnswer] => [
    nameOf(name),
    said.kind === 'refused' ? { ...said, places: renamed(said.places, nameOf) } : said,
  ])
  return { ...answer, fields: Object.fromEntries(named), setAside: answer.setAside?.map(nameOf) }
}

function renamed(places: Readonly<Record<string, string>>, nameOf: (name: string) => string) {
  return Object.fromEntries(Object.entries(places).map(([name, sentence]) => [nameOf(name), sentence]))
}
