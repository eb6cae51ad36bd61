import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { changeEntry } from '#app/domain/reference-lists/changing.server.ts'
import { changeEntrySchema } from '#app/domain/reference-lists/entries.schema.ts'
import { listTitle, nameIn } from '#app/domain/reference-lists/lists.ts'
import { readHistory } from '#app/domain/reference-lists/reading.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { listCrumbs } from './crumbs.ts'
import { enterEntry, placeOf } from './enter-entry.server.ts'
import { entryFaults } from './entry-faults.ts'
import { EntryForm } from './entry-form.tsx'
import { eventWords } from './event-words.ts'
import { listTexts } from './texts.ts'
import { validWords } from './valid-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.name ?? '')

/** A refused form draws the page anew: what was refused may be refused because the entry has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.read')
  const { place, entry } = await enterEntry(asker, params, new Date())
  const history = await readHistory(asker, entry.id)
  const name = nameIn(entry, asker.language)
  const t = listTexts[asker.language]
  return {
    name,
    address: place.address,
    code: entry.code,
    version: entry.version,
    state: entry.state,
    ends: entry.validTo !== null,
    manages: mayEnter(asker, 'lists.manage'),
    saved: { nama: entry.name, inggris: entry.nameEn, catatan: entry.note },
    crumbs: listCrumbs(asker, [
      { label: listTitle(place.about, asker.language), to: paths.list(place.address) },
      { label: name },
    ]),
    facts: [
      { term: t.entry.code, value: entry.code },
      { term: t.entry.english, value: entry.nameEn },
      { term: t.entry.valid, value: validWords(entry, asker) },
      { term: t.entry.note, value: entry.note || t.entry.noNote },
    ],
    history: history.map((event) => ({ seq: event.seq, ...eventWords(event, asker) })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.manage')
  const place = placeOf(params)
  const t = listTexts[asker.language]
  const form = await parseForm(request, changeEntrySchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, entryFaults(form.errors, asker.language))
  const answer = await changeEntry(asker, place, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.listEntry(place.address, place.code), {
      tone: answer.changed ? 'ok' : 'info',
      text: answer.changed ? t.entry.changed(answer) : t.entry.same(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'same-name') return refuseForm(form, { nama: t.list.faults['same-name'] })
  const { entry } = await enterEntry(asker, params, now)
  const { name, nameEn, note } = entry
  return tooOld(onNewest(form), t.entry.stale({ name, nameEn, note: note || t.entry.noNote }))
}

export default function Entry() {
  const { name, code, address, version, state, ends, manages, saved, crumbs, facts, history } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { entry: t, list } = useTexts(listTexts)
  return (
    <div className="narrow">
      <PageHead crumbs={crumbs} title={name} />
      <div className="flow">
        <div className="card stack">
          <p>
            <Pill tone={state === 'in-force' ? 'ok' : 'plain'}>{list.states[state]}</Pill>
          </p>
          <DefinitionList items={facts} />
        </div>
        {manages && (
          <Section id="ubah" title={t.change}>
            <p className="quiet gap-b">{t.rule}</p>
            <EntryForm key={version} answer={sent} saved={saved} submit={{ label: t.submit, icon: 'check' }}>
              <ShownVersion value={version} answer={sent} />
            </EntryForm>
            <div className="btns gap-s">
              {state !== 'ended' && (
                <ButtonLink to={paths.endListEntry(address, code)} icon="calendar">
                  {t.end}
                </ButtonLink>
              )}
              {ends && (
                <Form method="post" action={paths.bringBackListEntry(address, code)}>
                  <ShownVersion value={version} answer={undefined} />
                  <BusyButton icon="back">{t.bringBack}</BusyButton>
                </Form>
              )}
              <ButtonLink to="#hapus" variant="danger" icon="trash">
                {t.remove}
              </ButtonLink>
            </div>
          </Section>
        )}
        <Section id="riwayat" title={t.history}>
          {history.length === 0 ? (
            <p className="quiet">{t.historyNone}</p>
          ) : (
            <Rows label={t.history}>
              {history.map((event) => (
                <Row key={event.seq} title={event.what} heading="h3">
                  {event.changes.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  <p className="quiet num">{event.by}</p>
                </Row>
              ))}
            </Rows>
          )}
        </Section>
      </div>
      {manages && (
        <Sheet id="hapus" title={t.removeTitle({ name })} closeTo="ubah">
          <p>{t.removeIs}</p>
          <Form method="post" action={paths.removeListEntry(address, code)}>
            <ShownVersion value={version} answer={undefined} />
            <BusyButton variant="danger" icon="trash">
              {t.remove}
            </BusyButton>
          </Form>
        </Sheet>
      )}
    </div>
  )
}
