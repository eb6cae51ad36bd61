import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { changeWindow, readWindow } from '#app/domain/budget-windows/changing.server.ts'
import { changeWindowSchema } from '#app/domain/budget-windows/windows.schema.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateTime, isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { aimWords } from './aim-words.ts'
import { windowTexts } from './texts.ts'
import { windowFaults } from './window-faults.ts'
import { WindowForm } from './window-form.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.name ?? '')

/** A refused form draws the page anew: what was refused may be refused because the window has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'windows.manage')
  const now = new Date()
  const window = await readWindow(asker, params.id ?? '', now)
  if (!window) throw notFound()
  const { id, name, code, closesAt, version, over, aiming, more } = window
  const { windows, window: t } = windowTexts[asker.language]
  return {
    id,
    name,
    over,
    version,
    removal: newSubmissionKey(),
    today: isoDay(now, asker.zone),
    closes: windows.closes({ until: dateTime(closesAt, asker) }),
    saved: { kode: code, nama: name, tutup: isoDay(closesAt, asker.zone) },
    aiming: aiming.map((one) => ({ id: one.id, number: one.number ?? t.noNumber, title: one.title })),
    more: more > 0 ? t.more({ count: number(more, asker.language) }) : null,
    ...aimsOf(window, asker),
  }
}

type Shown = NonNullable<Awaited<ReturnType<typeof readWindow>>>

/** What aims at it, and what becomes of that when it is removed. */
function aimsOf({ aiming, more, next }: Shown, asker: Asker) {
  const t = windowTexts[asker.language].window
  const all = aiming.length + more
  const count = number(all, asker.language)
  const then = next && { count, name: next.name, until: dateTime(next.closesAt, asker) }
  return {
    aims: all === 0 ? t.aimingNone : t.aimingIs({ count }),
    removing: all === 0 ? t.removeNone : then ? t.removeNext(then) : t.removeNowhere({ count }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'windows.manage')
  const { windows: t, window: words } = windowTexts[asker.language]
  const id = params.id ?? ''
  const form = await parseForm(request, changeWindowSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, windowFaults(form.errors, asker.language))
  const answer = await changeWindow(asker, id, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.window(id), {
      tone: 'ok',
      text: words.changed(answer),
      detail: aimWords(answer, asker),
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'closed') return refuseForm(form, { [WHOLE_FORM]: t.faults.closed }, { status: 409 })
  if (answer.reason !== 'stale') return refuseForm(form, { tutup: t.faults[answer.reason] })
  const stored = await readWindow(asker, id, now)
  if (!stored) throw notFound()
  const sentence = t.faults.stale({ name: stored.name, until: dateTime(stored.closesAt, asker) })
  return tooOld(onNewest(form), sentence)
}

export default function Window() {
  const { name, closes, over, version, today, saved, aims, aiming, more } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const rooms = useTexts(shellTexts)
  const { windows, window: t } = useTexts(windowTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: rooms.secretariat, to: paths.secretariat() },
          { label: windows.title, to: paths.windows() },
          { label: name },
        ]}
        title={name}
        lede={closes}
      />
      <div className="flow">
        <Section id="mengejar" title={t.aiming}>
          <div className="card stack">
            <p className="num">{aims}</p>
            {aiming.length > 0 && (
              <ul className="stack-2">
                {aiming.map((one) => (
                  <li key={one.id}>
                    <Link to={paths.recommendation(one.id)}>
                      <Written text={one.title} />
                    </Link>{' '}
                    <span className="quiet num">{one.number}</span>
                  </li>
                ))}
              </ul>
            )}
            {more && <p className="quiet num">{more}</p>}
          </div>
        </Section>
        {over && !sent ? (
          <Banner tone="info">{t.isOver}</Banner>
        ) : (
          <Section id="ubah" title={t.change}>
            <WindowForm
              key={version}
              today={today}
              answer={sent}
              saved={saved}
              submit={{ label: t.submit, icon: 'check' }}
            >
              <ShownVersion value={version} answer={sent} />
            </WindowForm>
            {!over && (
              <p className="btns gap-s">
                <ButtonLink to="#hapus" variant="danger" icon="trash">
                  {t.remove}
                </ButtonLink>
              </p>
            )}
          </Section>
        )}
      </div>
      {!over && <Removal />}
    </div>
  )
}

/** Asks before the window is taken away, with what aims anew. */
function Removal() {
  const { id, name, version, removal, removing } = useLoaderData<typeof loader>()
  const t = useTexts(windowTexts).window
  return (
    <Sheet id="hapus" title={t.removeTitle({ name })} closeTo="ubah">
      <p className="num">{removing}</p>
      <Form method="post" action={paths.removeWindow(id)}>
        <SubmissionKey value={removal} />
        <ShownVersion value={version} answer={undefined} />
        <BusyButton variant="danger" icon="trash">
          {t.remove}
        </BusyButton>
      </Form>
    </Sheet>
  )
}
