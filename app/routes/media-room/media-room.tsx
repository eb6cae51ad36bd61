import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changeDistrictRoom, readDistrictRoom } from '#app/domain/media/changing-room.server.ts'
import { ROOM_GIGABYTES } from '#app/domain/media/limits.ts'
import { changeRoomSchema } from '#app/domain/media/room.schema.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { roomPage, roomWords } from './media-room.page.server.ts'
import { mediaRoomTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(textsOfPage(mediaRoomTexts, matches).title)

/** A refused form draws the page anew: it may be refused because the room has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'media.room')
  const page = await roomPage(asker)
  if (!page) throw notFound()
  return page
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'media.room')
  const t = mediaRoomTexts[asker.language]
  const form = await parseForm(request, changeRoomSchema)
  if (!form.ok) {
    const sentence = form.errors.ruang === 'required' ? t.required : t.number(limits(asker.language))
    return refuseForm(form, { ruang: sentence })
  }
  const answer = await changeDistrictRoom(asker, form.value, new Date())
  if (answer.ok) {
    const [most, used] = [roomWords(answer.most, asker), roomWords(answer.bytes, asker)]
    const detail = answer.bytes >= answer.most ? { detail: t.savedFull({ used }) } : {}
    return redirectWithToast(paths.mediaRoom(), { tone: 'ok', text: t.saved({ most }), ...detail })
  }
  const stored = answer.reason === 'stale' ? await readDistrictRoom(asker) : null
  if (!stored) throw notFound()
  return tooOld(onNewest(form), t.stale({ most: roomWords(stored.room.most, asker) }))
}

function limits(language: Language) {
  return { least: ROOM_GIGABYTES.least, most: number(ROOM_GIGABYTES.most, language) }
}

/** How much the media of all modules take, which of them the most, and how much they may. */
export default function MediaRoom() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(mediaRoomTexts)
  const rooms = useTexts(shellTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        {page.isFull && <Banner tone="warn">{t.full}</Banner>}
        <div className="stack-2">
          <p className="num">{page.words}</p>
          <Progress value={page.used} max={page.most} label={page.words} />
          <p className="sm quiet num">{page.free}</p>
        </div>
        <Change />
        <Modules />
        <Unused />
      </div>
    </div>
  )
}

function Change() {
  const { version, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(mediaRoomTexts)
  const hints = { ruang: t.roomHint(limits(useLanguage())) }
  const { field, errors } = formFields(answer, { ruang: t.room }, { hints, saved })
  return (
    <Section id="ubah" title={t.change}>
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack" key={version}>
        <ShownVersion value={version} answer={answer} />
        <TextField {...field('ruang')} inputMode="numeric" autoComplete="off" />
        <div className="btns">
          <BusyButton icon="check">{t.submit}</BusyButton>
        </div>
      </Form>
    </Section>
  )
}

function Modules() {
  const { modules } = useLoaderData<typeof loader>()
  const t = useTexts(mediaRoomTexts)
  if (modules.length === 0)
    return (
      <EmptyState icon="doc" title={t.none}>
        {t.noneWords}
      </EmptyState>
    )
  return (
    <Section id="modul" title={t.modules}>
      <Rows label={t.modules}>
        {modules.map(({ slug, to, position, title, size, files }) => (
          <Row
            key={slug}
            to={to}
            title={<Written text={title} within={t.named({ position, title })} />}
            aside={<span className="num">{size}</span>}
          >
            <p className="sm quiet num">{t.count({ count: files })}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function Unused() {
  const { unused, more } = useLoaderData<typeof loader>()
  const t = useTexts(mediaRoomTexts)
  return (
    <Section id="tak-dipakai" title={t.unused}>
      {unused.length === 0 ? (
        <p className="quiet">{t.unusedNone}</p>
      ) : (
        <>
          <p className="quiet">{t.unusedWords}</p>
          <ul className="stack-2">
            {unused.map(({ name, title, position, to, size }) => (
              <li key={`${to} ${name}`} className="wrap-anywhere">
                <Written text={name} /> <span className="quiet num">{size}</span>
                <br />
                <Link to={to}>
                  <Written text={title} within={t.named({ position, title })} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {more && <p className="quiet num">{more}</p>}
    </Section>
  )
}
