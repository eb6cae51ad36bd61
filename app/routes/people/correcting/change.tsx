import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { ShownFields } from '#app/components/ui/shown-fields.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { NAME_LENGTH, TITLE_LENGTH } from '#app/domain/people/account.schema.ts'
import { changePerson } from '#app/domain/people/change.server.ts'
import { readNamesakes } from '#app/domain/people/namesakes.server.ts'
import { personChangeSchema } from '#app/domain/people/people.schema.ts'
import { agencyChoices } from '#app/domain/people/people.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { askBack, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { shownMarks, untouchedOnNewest } from '#app/platform/untouched-fields.server.ts'
import { NamesakeTick } from '../namesake-tick.tsx'
import { namesakeWords } from '../namesake-words.ts'
import { peopleTexts } from '../texts.ts'
import { Consequences, CorrectingHead } from './frame.tsx'
import { correctingTexts } from './texts.ts'
import { correctable } from './who.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the person has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader(door: LoaderFunctionArgs) {
  const { asker, person } = await correctable(door, new Date())
  const t = correctingTexts[asker.language].change
  const { id, name, agencyId, agency, version, email, teams } = person
  const saved = savedOf(person)
  const open = await agencyChoices(asker)
  // Hers may be closed: it stays in the list, or saving would take it silently.
  const own = agencyId !== null && !open.some((one) => one.id === agencyId)
  const agencies = own ? [...open, { id: agencyId, name: agency ?? '' }] : open
  return {
    id,
    name,
    version,
    title: t.title({ name }),
    saved,
    marks: shownMarks(saved),
    agencies: agencies.map((one) => ({ value: one.id, label: one.name })),
    affects: [
      t.everywhere,
      ...teams.map((team) => t.team({ team: team.name, agency: team.agency ?? t.noAgency.toLowerCase() })),
      email === null ? t.untold : t.told,
    ],
  }
}

export async function action(door: ActionFunctionArgs) {
  const { request, params, context } = door
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, personChangeSchema)
  const all = peopleTexts[asker.language]
  const t = correctingTexts[asker.language].change
  if (!form.ok) {
    const errors = faultSentences(form.errors, asker.language, {}, labelsOf(t), LENGTHS)
    return refuse(form.errors.nama === 'tooShort' ? { ...errors, nama: all.invite.nameFault } : errors)
  }
  const id = params.id ?? ''
  const answer = await changePerson(asker, id, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.person(id), {
      tone: answer.changed ? 'ok' : 'info',
      text: answer.changed ? t.done(answer) : t.same(answer),
    })
  if (answer.reason === 'not-found' || answer.reason === 'not-allowed') throw notFound()
  if (answer.reason === 'stale') {
    const { person } = await correctable(door, new Date())
    const { name, title, agency } = person
    const sentence = t.stale({ name, title: title ?? t.noTitle, agency: agency ?? t.noAgency })
    return tooOld(untouchedOnNewest(form, savedOf(person)), sentence, { namesakes: null })
  }
  if (answer.reason === 'unknown-agency') return refuse({ opd: t.unknownAgency })
  const namesakes = await readNamesakes(asker, { name: form.value.name, except: id })
  return askBack(form, namesakes ? { nama: namesakeWords(namesakes, asker.language) } : {}, { namesakes })

  function refuse(errors: Record<string, string>) {
    return refuseForm(form, errors, { status: 422 }, { namesakes: null })
  }
}

type Stored = { name: string; title: string | null; agencyId: string | null }

function savedOf({ name, title, agencyId }: Stored) {
  return { nama: name, jabatan: title ?? '', opd: agencyId ?? '' }
}

const LENGTHS = { nama: NAME_LENGTH, jabatan: TITLE_LENGTH }

function labelsOf(t: Record<'name' | 'agency' | 'jobTitle', string>) {
  return { nama: t.name, jabatan: t.jobTitle, opd: t.agency }
}

export default function ChangePerson() {
  const { id, name, version, title, saved, marks, agencies, affects } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(correctingTexts).change
  const { field, errors } = formFields(sent, labelsOf(t), { saved })
  return (
    <div className="narrow">
      <CorrectingHead person={{ id, name }} title={title} crumb={t.crumb} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={version}>
        <ShownVersion value={version} answer={sent} />
        <ShownFields marks={marks} answer={sent} />
        <GrowingField {...field('nama')} autoComplete="off" />
        <NamesakeTick of={sent?.namesakes ?? undefined} />
        <GrowingField {...field('jabatan')} optional autoComplete="off" />
        <SelectField {...field('opd')} placeholder={t.noAgency} options={agencies} />
        <Consequences title={t.affects} sentences={affects} />
        <div className="btns stay">
          <BusyButton variant="primary">{t.submit}</BusyButton>
        </div>
      </Form>
    </div>
  )
}
