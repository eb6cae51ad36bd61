import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Choice, ChoiceGroup } from '#app/components/ui/choice.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { CAPACITIES, isDecidingOffice } from '#app/domain/access/roles.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { appoint, termsInTheWay, type InTheWay } from '#app/domain/districts/appointing.server.ts'
import { officeRule } from '#app/domain/districts/office-kinds.ts'
import { appointSchema } from '#app/domain/districts/offices.schema.ts'
import { officeTitle, type HeldOffice } from '#app/domain/districts/office-title.ts'
import { listCandidates, readOffice } from '#app/domain/districts/offices.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { officeWords } from '#app/domain/districts/words.ts'
import { termWords } from './term-words.ts'
import { officeTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Typed } from '#app/platform/forms.ts'
import { askBack, parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** An office that is not hers to fill does not exist; only then is the password asked for. */
async function enter({ request, params, context }: LoaderFunctionArgs, typed?: Typed) {
  const asker = await guard({ request, context }, 'offices.read')
  const office = await readOffice(asker, params.id ?? '')
  if (!office) throw notFound()
  await guardSteppedUp({ request, context }, officeRule(office.code).filledBy, typed)
  return { asker, office }
}

export async function loader(door: LoaderFunctionArgs) {
  const now = new Date()
  const { asker, office } = await enter(door)
  const people = await listCandidates(asker, office.code)
  const { kept, init } = await takeKeptForm(door.request, asker.id)
  const page = {
    kept,
    title: officeTexts[asker.language].appoint.title({ office: office.name }),
    role: roleWords[asker.language][officeRule(office.code).role],
    key: newSubmissionKey(),
    today: isoDay(now, asker.zone),
    people: people.map(({ id, name, title }) => ({
      value: id,
      label: [name, title].filter(Boolean).join(', '),
    })),
  }
  return data(page, init)
}

export async function action(door: ActionFunctionArgs) {
  await guard(door, 'offices.read')
  const form = await parseForm(door.request, appointSchema)
  const { asker, office } = await enter(door, form)
  const t = officeTexts[asker.language].appoint
  const now = new Date()
  const labels = labelsOf(t)
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, t.faults, labels))
  const answer = await appoint(asker, office.id, form.value, now)
  const words = (term: HeldOffice) => ({
    office: officeTitle(term, asker.language),
    definitive: term.capacity === 'DEFINITIF',
  })
  if (answer.ok) {
    const { office: given } = words({ capacity: form.value.capacity, office: { name: answer.office } })
    const text = t.done({ name: answer.name, office: given })
    return redirectWithToast(paths.offices(), { tone: 'ok', text })
  }
  if (answer.reason === 'not-found') throw notFound()
  const inTheWay = (why: InTheWay) => termsInTheWay(asker, office.id, { given: form.value, why }, now)
  if (answer.reason === 'beside') {
    const beside = await inTheWay(answer.reason)
    const names = beside.map((term) => t.holder({ ...words(term), name: term.person.name })).join(', ')
    return askBack(form, { bersamaan: t.besideHeld({ names, decides: isDecidingOffice(office.code) }) })
  }
  if (answer.reason === 'already-holds' || answer.reason === 'definitive-taken') {
    const held = await inTheWay(answer.reason)
    // Whose they are is plain where they are hers.
    const hers = answer.reason === 'already-holds'
    const terms = held.map((term) => [...(hers ? [] : [term.person.name]), termWords(term, asker)].join(', '))
    const sentence = t.held[answer.reason]({ terms: terms.join('; ') })
    return refuseForm(form, { [hers ? 'orang' : 'kapasitas']: sentence }, { status: 409 })
  }
  const [field, status] = answer.reason === 'far-off' ? ['mulai', 422] : ['orang', 409]
  return refuseForm(form, { [field]: t.faults[answer.reason] }, { status })
}

function labelsOf(t: Record<'person' | 'capacity' | 'from' | 'to' | 'besideField', string>) {
  return { orang: t.person, kapasitas: t.capacity, mulai: t.from, sampai: t.to, bersamaan: t.besideField }
}

export default function Office() {
  const { title, role, key, today, people, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const all = useTexts(officeTexts)
  const rooms = useTexts(shellTexts)
  const t = all.appoint
  const { capacities } = useTexts(officeWords)
  const { field, errors } = formFields(sent, labelsOf(t), {
    hints: { orang: t.personHint({ role }), mulai: t.fromHint, sampai: t.toHint },
    saved: { kapasitas: 'DEFINITIF', mulai: today },
  })
  // Asked only where it says something: somebody acts, and the definitive holder is there.
  const beside = field('bersamaan')
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: rooms.secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.offices() },
          { label: title },
        ]}
        title={title}
        lede={t.lede}
      />
      {people.length === 0 && (
        <EmptyState
          icon="user-plus"
          title={t.nobody}
          action={<ButtonLink to={paths.invite()}>{t.invite}</ButtonLink>}
        >
          {t.nobodyNext({ role })}
        </EmptyState>
      )}
      <ErrorSummary errors={errors} answer={sent} />
      {people.length > 0 && (
        <Form method="post" className="card stack">
          <SubmissionKey value={key} />
          <SelectField {...field('orang')} placeholder={t.choose} options={people} />
          <ChoiceGroup
            {...field('kapasitas')}
            options={CAPACITIES.map((value) => ({ value, label: capacities[value] }))}
          />
          <DateField {...field('mulai')} />
          <DateField {...field('sampai')} optional />
          {(beside.error ?? beside.defaultValue) !== undefined && (
            <Choice
              name={beside.name}
              value="ya"
              label={t.beside}
              error={beside.error}
              asks={beside.asks}
              defaultChecked={beside.defaultValue === 'ya'}
            />
          )}
          <div className="btns stay">
            <BusyButton variant="primary" icon="stamp">
              {t.submit}
            </BusyButton>
          </div>
        </Form>
      )}
    </div>
  )
}
