import { Link } from '@remix-run/react'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { libraryTexts } from './library-texts.ts'
import type { ShownMedium } from './library.page.server.ts'

const THUMB = 160

/** A medium with what it is, where it is used and the line that shows it; one that nothing uses can be taken out. */
export function MediumRow({ medium, module }: { medium: ShownMedium; module: string }) {
  const t = useTexts(libraryTexts)
  const { name, about, preview, line, usedIn, removed } = medium
  return (
    <Row>
      <div className="stack-2">
        {preview && !removed && (
          <img
            src={preview.address}
            width={THUMB}
            height={Math.round((preview.height * THUMB) / preview.width)}
            alt={t.preview({ name })}
            className="object-contain"
            loading="lazy"
            decoding="async"
          />
        )}
        <div className="stack-2">
          <p className="wrap-anywhere">
            <strong>{removed ? <del>{name}</del> : <Written text={name} />}</strong>
          </p>
          <p className="sm quiet num">{removed ? t.removedUntil(removed) : about}</p>
          {!removed && (
            <p className="sm">
              {t.copy}: <code className="wrap-anywhere">{line}</code>
            </p>
          )}
          {!removed &&
            (usedIn.length > 0 ? (
              <UsedIn places={usedIn} />
            ) : (
              <Pill tone="info" icon="info">
                {t.isUnused}
              </Pill>
            ))}
          {(removed || usedIn.length === 0) && <Change medium={medium} module={module} />}
        </div>
      </div>
    </Row>
  )
}

/** It cannot be taken out as long as a text calls it: each leads to where it is changed. */
function UsedIn({ places }: { places: ShownMedium['usedIn'] }) {
  const t = useTexts(libraryTexts)
  return (
    <div className="sm">
      <p>{t.usedIn}</p>
      <ul className="list-disc pl-5">
        {places.map(({ kind, title, words, to }) => (
          <li key={`${kind} ${to ?? title}`}>
            {words}{' '}
            {to === null ? (
              <>
                <Written text={title} /> ({t.archived})
              </>
            ) : (
              <Link to={to}>
                <Written text={title} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Change({ medium: { id, key, name, removed }, module }: { medium: ShownMedium; module: string }) {
  const t = useTexts(libraryTexts)
  const action = removed ? paths.studioFileRestore(module) : paths.studioFileRemove(module)
  return (
    <Form method="post" action={action}>
      <SubmissionKey value={key} />
      <input type="hidden" name={removed ? 'pulihkan' : 'hapus'} value={id} />
      <BusyButton variant={removed ? 'plain' : 'text'} icon={removed ? 'history' : 'trash'}>
        {removed ? t.restore : t.remove}
        <span className="sr">{t.named({ name })}</span>
      </BusyButton>
    </Form>
  )
}
