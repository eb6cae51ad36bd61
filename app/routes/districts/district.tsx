import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { firstAdminSchema } from '#app/domain/new-districts/founding.schema.ts'
import { inviteFirstAdmin, readFounded } from '#app/domain/new-districts/founding.server.ts'
import { NAME_LENGTH } from '#app/domain/people/account.schema.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { districtTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** What she did not found does not exist; only then is the password asked for. */
async function find({ request, context, params }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'districts.found')
  const district = await readFounded(asker, params.kabupaten ?? '')
  if (!district) throw notFound()
  return { asker, district }
}

export async function loader(door: LoaderFunctionArgs) {
  const { asker, district } = await find(door)
  await guardSteppedUp(door, 'districts.found')
  const t = districtTexts[asker.language]
  const { name, code, foundedAt, settled, waiting } = district
  const { kept, init } = await takeKeptForm(door.request, asker.id)
  return data(
    {
      kept,
      key: newSubmissionKey(),
      title: name,
      settled,
      waiting: waiting && { nama: waiting.name, surel: waiting.email ?? '' },
      facts: [
        t.one.code({ code }),
        ...(foundedAt ? [t.list.founded({ at: dateLong(foundedAt, asker) })] : []),
      ].join(' · '),
    },
    init,
  )
}

export async function action(door: ActionFunctionArgs) {
  const { asker, district } = await find(door)
  const form = await parseForm(door.request, firstAdminSchema)
  await guardSteppedUp(door, 'districts.found', form)
  const { id } = district
  const t = districtTexts[asker.language]
  if (!form.ok) {
    const labels = { nama: t.found.name, surel: t.found.email }
    return refuseForm(form, faultSentences(form.errors, asker.language, {}, labels, { nama: NAME_LENGTH }))
  }
  const answer = await inviteFirstAdmin(asker, id, form.value, new Date())
  if (answer.ok) return redirectWithToast(paths.district(id), { tone: 'ok', text: t.one.sent(answer) })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'settled')
    return redirectWithToast(paths.district(id), { tone: 'warn', text: t.one.refusals.settled })
  return refuseForm(form, { surel: t.one.refusals['email-taken'] })
}

export default function District() {
  const { title, facts, settled, waiting } = useLoaderData<typeof loader>()
  const all = useTexts(districtTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.districts() },
          { label: title },
        ]}
        title={title}
        lede={facts}
      />
      <div className="flow">
        <p>
          <Pill tone={settled ? 'ok' : 'warn'}>{settled ? all.one.settledIs : all.one.waitingIs}</Pill>
        </p>
        {settled && <p>{all.one.settled}</p>}
        {waiting && <p>{all.one.waiting({ name: waiting.nama, email: waiting.surel })}</p>}
        {waiting && <InviteAgain />}
      </div>
    </div>
  )
}

function InviteAgain() {
  const { key, waiting, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const { found, one } = useTexts(districtTexts)
  const labels = { nama: found.name, surel: found.email }
  const { field, errors } = formFields(sent, labels, {
    hints: { surel: found.emailHint },
    ...(waiting ? { saved: waiting } : {}),
  })
  return (
    <Section id="undangan" title={one.again}>
      <p className="gap-b">{one.againIs}</p>
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={key} />
        <GrowingField {...field('nama')} autoComplete="off" />
        <TextField {...field('surel')} type="email" autoComplete="off" />
        <BusyButton icon="send">{one.submit}</BusyButton>
      </Form>
    </Section>
  )
}
