import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { listRegencies } from '#app/domain/districts/idn-area.server.ts'
import { TIME_ZONES } from '#app/domain/districts/zones.ts'
import { foundingSchema } from '#app/domain/new-districts/founding.schema.ts'
import { foundDistrict, listDistricts } from '#app/domain/new-districts/founding.server.ts'
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

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'districts.found')
  // Whoever may found none is not asked for her password first.
  if (!readable(asker, 'districts.found')) throw notFound()
  await guardSteppedUp({ request, context }, 'districts.found')
  const t = districtTexts[asker.language]
  const [districts, regencies] = await Promise.all([listDistricts(asker), listRegencies()])
  const here = new Set(districts.map(({ code }) => code))
  const { kept, init } = await takeKeptForm(request, asker.id)
  return data(
    {
      kept,
      title: t.list.title,
      key: newSubmissionKey(),
      districts: districts.map(({ id, name, foundedAt }) => ({
        id,
        name,
        to: foundedAt ? paths.district(id) : null,
        since: foundedAt ? t.list.founded({ at: dateLong(foundedAt, asker) }) : t.list.first,
        isOwn: id === asker.districtId,
      })),
      regencies: regencies
        .filter(({ code }) => !here.has(code))
        .map(({ code, name, province, zone }) => ({
          value: code,
          label: `${name} · ${province} · ${t.found.zones[zone]}`,
        })),
    },
    init,
  )
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'districts.found')
  const t = districtTexts[asker.language].found
  const form = await parseForm(request, foundingSchema)
  await guardSteppedUp({ request, context }, 'districts.found', form)
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, {}, labelsOf(t), LENGTHS))
  const answer = await foundDistrict(asker, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.district(answer.districtId), { tone: 'ok', text: t.done(answer) })
  if (answer.reason === 'not-allowed') throw notFound()
  const field = answer.reason === 'email-taken' ? 'surel' : 'kode'
  return refuseForm(form, { [field]: t.refusals[answer.reason] })
}

const LENGTHS = { nama: NAME_LENGTH }

function labelsOf(t: Record<'code' | 'zone' | 'name' | 'email', string>) {
  return { kode: t.code, zona: t.zone, nama: t.name, surel: t.email }
}

export default function Districts() {
  const { districts } = useLoaderData<typeof loader>()
  const t = useTexts(districtTexts).list
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: useTexts(shellTexts).secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        <Rows label={t.label}>
          {districts.map(({ id, name, to, since, isOwn }) => (
            <Row key={id} title={name} {...(to ? { to } : {})} heading="h2">
              <p className="num">{since}</p>
              {isOwn && <p className="quiet">{t.yours}</p>}
            </Row>
          ))}
        </Rows>
        {districts.length === 1 && <p className="quiet">{t.onlyYours}</p>}
        <Found />
      </div>
    </div>
  )
}

function Found() {
  const { key, regencies, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const t = useTexts(districtTexts).found
  const { field, errors } = formFields(sent, labelsOf(t), { hints: { surel: t.emailHint } })
  return (
    <Section id="baru" title={t.title}>
      <p className="gap-b">{t.what}</p>
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={key} />
        <SelectField {...field('kode')} placeholder={t.choose} options={regencies} />
        <SelectField
          {...field('zona')}
          placeholder={t.chooseZone}
          options={TIME_ZONES.map((value) => ({ value, label: t.zones[value] }))}
        />
        <GrowingField {...field('nama')} autoComplete="off" />
        <TextField {...field('surel')} type="email" autoComplete="off" />
        <BusyButton variant="primary" icon="send">
          {t.submit}
        </BusyButton>
      </Form>
      <p className="quiet">{t.areas}</p>
    </Section>
  )
}
