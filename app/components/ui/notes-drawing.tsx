import { Fragment } from 'react'
import type { NoteRun } from '#app/platform/say/note-runs.ts'
import {
  readNotes,
  wordsOfRuns,
  type NoteBlock,
  type NoteList,
  type NoteTable,
} from '#app/platform/say/notes.ts'
import { Table } from './table.tsx'

/** What `notes.ts` reads in a text, drawn: line ends as typed, bold, italic, lists, tables, addresses. */
export function NotesDrawing({ text }: { text: string }) {
  return readNotes(text).map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { block: NoteBlock }) {
  if (block.kind === 'list') return <List list={block} />
  if (block.kind === 'table') return <Rows table={block} />
  return (
    <p>
      {block.lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          <Words runs={line} />
        </Fragment>
      ))}
    </p>
  )
}

function List({ list: { ordered, items } }: { list: NoteList }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map(({ number, content }, index) => (
        <li key={index} value={number ?? undefined}>
          {content.map((part, place) =>
            Array.isArray(part) ? (
              <Fragment key={place}>
                {/* A list inside it has lines of its own anyway. */}
                {Array.isArray(content[place - 1]) && <br />}
                <Words runs={part} />
              </Fragment>
            ) : (
              <List key={place} list={part} />
            ),
          )}
        </li>
      ))}
    </Tag>
  )
}

function Rows({ table: { head, rows, right } }: { table: NoteTable }) {
  const look = (column: number) => (right[column] ? 'r' : undefined)
  const name = head.map(wordsOfRuns).filter(Boolean).join(', ')
  return (
    <Table caption={name} quietCaption bare>
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={column} scope="col" className={look(column)}>
              <Words runs={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} className={look(column)}>
                <Words runs={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Words({ runs }: { runs: readonly NoteRun[] }) {
  return runs.map(({ text, bold, italic, href }, index) => {
    const words =
      href === undefined ? (
        text
      ) : (
        <a href={href} rel="noopener noreferrer" className="wrap-anywhere">
          {text}
        </a>
      )
    const slanted = italic ? <em>{words}</em> : words
    return <Fragment key={index}>{bold ? <strong>{slanted}</strong> : slanted}</Fragment>
  })
}
