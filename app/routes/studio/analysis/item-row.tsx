import { Figures } from '#app/components/ui/figures.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Meter } from '#app/components/ui/progress.tsx'
import { Row } from '#app/components/ui/rows.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ShownItem } from './shown-item.ts'
import { analysisTexts } from './texts.ts'

/** A question: how many were right, how hard it was, whom it tells apart, and which answers were chosen. */
export function ItemRow({ item }: { item: ShownItem }) {
  const t = useTexts(analysisTexts)
  const { reached, telling } = item
  const isBad = telling?.level === 'reversed' || telling?.level === 'low'
  return (
    <Row
      title={<Written text={item.title} />}
      aside={telling && <Pill tone={isBad ? 'warn' : 'ok'}>{`${t.telling} ${telling.value}`}</Pill>}
    >
      <p>{[item.rightOf, ...item.more].join(' · ')}</p>
      {(reached ?? telling) && (
        <Figures
          across
          label={item.title}
          items={[
            ...(reached
              ? [{ value: reached.value, label: t.reached, source: t.difficulties[reached.level] }]
              : []),
            ...(telling
              ? [{ value: telling.value, label: t.telling, source: t.tellings[telling.level] }]
              : []),
          ]}
        />
      )}
      {item.missing.map((sentence) => (
        <p key={sentence} className="hint">
          {sentence}
        </p>
      ))}
      <Chosen item={item} />
      {item.never.map((sentence) => (
        <p key={sentence} className="ico">
          <Icon name="alert" />
          <span>{sentence}</span>
        </p>
      ))}
    </Row>
  )
}

function Chosen({ item: { chosen, chosenOf, title, others, isOlderLeftOut } }: { item: ShownItem }) {
  const t = useTexts(analysisTexts)
  if (chosen.length === 0) return null
  return (
    <>
      {chosen.map(({ about, answers }) => (
        <div key={about} className="stack-2">
          {about !== '' && (
            <p>
              <strong>
                <Written text={about} />
              </strong>
            </p>
          )}
          <ul className="stack-2" aria-label={`${t.chosen}: ${about || title}`}>
            {answers.map(({ letter, text, isRight, count, words }) => (
              <li key={letter || text}>
                <p className="wrap-anywhere">
                  {letter && `${letter}. `}
                  <Written text={text} />
                  {isRight && <strong> ({t.right})</strong>}
                </p>
                <Meter
                  quiet
                  value={count}
                  max={chosenOf}
                  label={`${letter || text}: ${words}`}
                  words={words}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {others && <p className="quiet sm num">{others}</p>}
      {isOlderLeftOut && <p className="hint">{t.newest}</p>}
    </>
  )
}
