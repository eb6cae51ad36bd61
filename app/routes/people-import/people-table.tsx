import { EmailText } from '#app/components/ui/email-text.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { PreviewPage } from './preview.page.server.ts'
import { importTexts } from './texts.ts'

/** What was found in the file beside its people. */
export function Notes({ page: { notes } }: { page: PreviewPage }) {
  const t = useTexts(importTexts).preview
  if (notes.length === 0) return null
  return (
    <Section id="terbaca" title={t.notes}>
      <ul className="list-disc pl-5 narrow">
        {notes.map((note) => (
          <li key={note} className="wrap-anywhere">
            {note}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How each row would come in, in the order of the file. */
export function People({ page: { people, more } }: { page: PreviewPage }) {
  const t = useTexts(importTexts).preview
  if (people.length === 0) return null
  const { columns } = t
  return (
    <Section id="orang" title={t.people}>
      <Table caption={t.caption} quietCaption>
        <thead>
          <tr>
            {[columns.row, columns.name, columns.account, columns.role, columns.agency, columns.state].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.row}>
              <td className="r num">{person.row}</td>
              <th scope="row">
                {person.name}
                {person.notes.map((note) => (
                  <p key={note} className="hint">
                    {note}
                  </p>
                ))}
              </th>
              <td>
                {person.address ? (
                  <EmailText address={person.address} />
                ) : (
                  <span className="quiet">{t.sheetPrinted}</span>
                )}
              </td>
              <td>{person.role}</td>
              <td>{person.agency}</td>
              <td>{t.states[person.state]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more !== null && <p className="quiet">{t.more({ count: more })}</p>}
    </Section>
  )
}
