import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Choice } from '#app/components/ui/choice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { changeCohort, modulesOutside, readCohort } from '#app/domain/cohorts/changing.server.ts'
import { changeCohortSchema, type ChangedCohort } from '#app/domain/cohorts/cohorts.schema.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { askBack, onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateLong, isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { cohortFaults } from './cohort-faults.ts'
import { CohortForm } from './cohort-form.tsx'
import { cohortTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the cohort has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const cohort = await readCohort(db, asker, params.id ?? '')
  if (!cohort) throw notFound()
  const t = cohortTexts[asker.language].change
  const words = (count: number) => number(count, asker.language)
  const [participants, teams] = [words(cohort.participants), words(cohort.teams)]
  return {
    id: cohort.id,
    title: t.title,
    name: cohort.name,
    version: cohort.version,
    participants,
    touches: t.touches({ participants, teams, modules: words(cohort.modules) }),
    saved: {
      nomor: String(cohort.number),
      nama: cohort.name,
      tahun: String(cohort.year),
      mulai: isoDay(cohort.startsOn, asker.zone),
      selesai: isoDay(cohort.endsOn, asker.zone),
      kuota: String(cohort.quota),
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const { change: t, create } = cohortTexts[asker.language]
  const id = params.id ?? ''
  const form = await parseForm(request, changeCohortSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, cohortFaults(form.errors, asker.language))
  const answer = await changeCohort(asker, id, form.value, now)
  if (answer.ok) return redirectWithToast(paths.cohort(id), { tone: 'ok', text: t.done(answer) })
  const cohort = await readCohort(db, asker, id)
  if (!cohort) throw notFound()
  const participants = number(cohort.participants, asker.language)
  switch (answer.reason) {
    case 'not-found':
      throw notFound()
    case 'stale':
      return tooOld(onNewest(form), t.faults.stale(standing(cohort, asker)))
    case 'taken':
      return refuseForm(form, { nomor: create.faults.taken })
    case 'same-name':
      return refuseForm(form, { nama: create.faults.sameName })
    case 'over-quota':
      return askBack(form, { kuota: t.faults.overQuota({ participants }) }, { overQuota: true })
    case 'outside':
      return refuseForm(form, await outside(asker, id, form.value))
  }
}

function standing(cohort: NonNullable<Awaited<ReturnType<typeof readCohort>>>, asker: Asker) {
  const [from, to] = [dateLong(cohort.startsOn, asker), dateLong(cohort.endsOn, asker)]
  return { name: cohort.name, from, to, quota: number(cohort.quota, asker.language) }
}

/** The modules that would open before the first day or after the last one, each with its day, at the field they speak of. */
async function outside(asker: Asker, id: string, given: ChangedCohort): Promise<Record<string, string>> {
  const t = cohortTexts[asker.language].change.faults
  const modules = await modulesOutside(db, asker, id, given)
  const sides = {
    mulai: modules.filter(({ early }) => early),
    selesai: modules.filter(({ early }) => !early),
  }
  return Object.fromEntries(
    Object.entries(sides).flatMap(([field, some]) => {
      const opens = some.map((one) => t.opens({ module: one.title, at: dateLong(one.startsOn, asker) }))
      return some.length === 0 ? [] : [[field, t.outside({ modules: opens.join(', ') })]]
    }),
  )
}

export default function ChangeCohort() {
  const { id, name, version, participants, touches, saved } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(cohortTexts)
  const rooms = useTexts(shellTexts)
  const t = all.change
  const asks = sent !== undefined && ('overQuota' in sent || sent.values.lebih === 'ya')
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: rooms.secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.cohorts() },
          { label: name, to: paths.cohort(id) },
          { label: t.title },
        ]}
        title={t.title}
        lede={name}
      />
      <div className="flow">
        <Section id="terkena" title={t.who}>
          <p className="num">{touches}</p>
        </Section>
        <CohortForm
          answer={sent}
          saved={saved}
          submit={{ label: t.submit, icon: 'check' }}
          last={
            asks && (
              <Choice
                name="lebih"
                value="ya"
                defaultChecked={sent.values.lebih === 'ya'}
                label={t.overQuota({ participants })}
                hint={t.overQuotaIs}
              />
            )
          }
        >
          <ShownVersion value={version} answer={sent} />
        </CohortForm>
      </div>
    </div>
  )
}
