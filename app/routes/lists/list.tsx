import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { addEntry } from '#app/domain/reference-lists/changing.server.ts'
import { newEntrySchema } from '#app/domain/reference-lists/entries.schema.ts'
import { listAt, listTitle, listUse, nameIn } from '#app/domain/reference-lists/lists.ts'
import { readList } from '#app/domain/reference-lists/reading.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { listCrumbs } from './crumbs.ts'
import { entryFaults } from './entry-faults.ts'
import { EntryForm } from './entry-form.tsx'
import { listTexts } from './texts.ts'
import { validWords } from './valid-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.read')
  const list = listAt(params.daftar ?? '')
  const now = new Date()
  const entries = list && (await readList(asker, list.key, now))
  if (!entries) throw notFound()
  const { language } = asker
  const title = listTitle(list, language)
  const shown = entries.map((entry) => ({
    code: entry.code,
    name: nameIn(entry, language),
    note: entry.note,
    state: entry.state,
    position: entry.position,
    valid: validWords(entry, asker),
    key: newSubmissionKey(),
  }))
  return {
    title,
    address: list.address,
    lede: listUse(list, language),
    crumbs: listCrumbs(asker, [{ label: title }]),
    manages: mayEnter(asker, 'lists.manage'),
    key: newSubmissionKey(),
    today: isoDay(now, asker.zone),
    offered: shown.filter(({ state }) => state !== 'ended'),
    ended: shown.filter(({ state }) => state === 'ended'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.manage')
  const list = listAt(params.daftar ?? '')
  if (!list) throw notFound()
  const t = listTexts[asker.language].list
  const form = await parseForm(request, newEntrySchema)
  if (!form.ok) return refuseForm(form, entryFaults(form.errors, asker.language))
  const answer = await addEntry(asker, list.key, form.value, new Date())
  if (answer.ok) return redirectWithToast(paths.list(list.address), { tone: 'ok', text: t.added(answer) })
  if (answer.reason === 'not-allowed') throw notFound()
  const field = { 'far-off': 'mulai', 'same-name': 'nama', full: WHOLE_FORM }[answer.reason]
  return refuseForm(form, { [field]: t.faults[answer.reason] })
}

export default function List() {
  const { title, address, lede, crumbs, manages, key, today, offered, ended } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(listTexts).list
  return (
    <>
      <PageHead crumbs={crumbs} title={title} lede={lede} />
      <div className="flow">
        <Section id="berlaku" title={t.inForce}>
          {offered.length === 0 ? (
            <EmptyState icon="list" title={t.none}>
              {manages ? t.noneNext : t.noneRead}
            </EmptyState>
          ) : (
            <Rows ordered label={t.inForce}>
              {offered.map((entry, at) => (
                <Entry key={entry.code} entry={entry} address={address}>
                  {manages && (
                    <Moves
                      first={at === 0}
                      last={at === offered.length - 1}
                      entry={entry}
                      address={address}
                    />
                  )}
                </Entry>
              ))}
            </Rows>
          )}
        </Section>
        {ended.length > 0 && (
          <Section id="berakhir" title={t.ended}>
            <Rows label={t.ended}>
              {ended.map((entry) => (
                <Entry key={entry.code} entry={entry} address={address} />
              ))}
            </Rows>
          </Section>
        )}
        {manages && (
          <Section id="baru" title={t.add}>
            <EntryForm
              key={key}
              answer={sent}
              saved={{ mulai: today }}
              submit={{ label: t.submit, icon: 'plus' }}
            >
              <SubmissionKey value={key} />
            </EntryForm>
          </Section>
        )}
      </div>
    </>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['offered'][number]
type EntryProps = { entry: Shown; address: string }

function Entry({ entry, address, children }: EntryProps & { children?: ReactNode }) {
  const t = useTexts(listTexts).list
  const { code, name, note, state, valid } = entry
  const tone = state === 'in-force' ? 'ok' : 'plain'
  return (
    <Row
      title={<Link to={paths.listEntry(address, code)}>{name}</Link>}
      heading="h3"
      aside={<Pill tone={tone}>{t.states[state]}</Pill>}
      action={children}
    >
      <p className="quiet num">{valid}</p>
      {note && <p className="quiet">{note}</p>}
    </Row>
  )
}

/** Up and down by a form each: no script is needed, and each press is one step. */
function Moves({ entry, address, first, last }: EntryProps & { first: boolean; last: boolean }) {
  const t = useTexts(listTexts).list
  const { code, name, position, key } = entry
  return (
    <Form method="post" action={paths.moveListEntry(address, code)} className="btns">
      <SubmissionKey value={key} />
      <input type="hidden" name="tempat" value={position} />
      {!first && <BusyButton name="arah" value="naik" icon="up" aria-label={t.up({ name })} />}
      {!last && <BusyButton name="arah" value="turun" icon="down" aria-label={t.down({ name })} />}
    </Form>
  )
}
