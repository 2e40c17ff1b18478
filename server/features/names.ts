import type { Document, Stage } from '../document';
import { variableUses } from '../syntax/ast';
import type { Pair } from '../syntax/tree';
import { type Range, touches } from '../text';

/** A name that is set in one place and used in others: a build stage, or a variable of ARG or ENV. */
export interface Name {
  readonly kind: 'stage' | 'variable';
  readonly name: string;
  /** The place that was asked about. */
  readonly range: Range;
  /** Where it is set; undefined for what comes from outside the file. */
  readonly definition: Range | undefined;
  /** The value it is set to, as written; undefined when it has none. */
  readonly value: string | undefined;
  /** Every place that means the same, the definition too, in source order. */
  readonly occurrences: readonly Range[];
}

export function nameAt(document: Document, offset: number): Name | undefined {
  return stageAt(document, offset) ?? variableAt(document, offset);
}

interface Mention {
  readonly range: Range;
  readonly stage: Stage;
}

function stageAt(document: Document, offset: number): Name | undefined {
  const mentions = stageMentions(document);
  const here = mentions.find((it) => touches(it.range, offset));
  if (here === undefined) return undefined;
  const { from, name = String(here.stage.index), base } = here.stage;
  return {
    kind: 'stage',
    name,
    range: here.range,
    definition: from.stageName?.range ?? from.keyword.range,
    value: base.kind === 'missing' ? undefined : from.image?.text,
    occurrences: mentions.filter((it) => it.stage === here.stage).map((it) => it.range),
  };
}

/** Where stages are named: behind AS, as the image of a later FROM, and in `from=` of COPY and mounts. */
function stageMentions(document: Document): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const stage of document.stages) {
    const { image, stageName } = stage.from;
    if (stage.base.kind === 'stage' && image) mentions.push({ range: image.range, stage: stage.base.stage });
    if (stageName) mentions.push({ range: stageName.range, stage });
    for (const instruction of stage.instructions) {
      for (const { name, value = '', valueRange } of instruction.flags) {
        if (valueRange === undefined) continue;
        const isMount = instruction.name === 'RUN' && name === 'mount';
        const match = isMount
          ? /(?:^|,)from=([^,]+)/.exec(value)
          : name === 'from'
            ? /^(.+)$/.exec(value)
            : null;
        const text = match?.[1];
        if (match === null || text === undefined) continue;
        const target = stageNamed(document, text, stage);
        const start = valueRange.start + match.index + match[0].length - text.length;
        if (target) mentions.push({ range: { start, end: start + text.length }, stage: target });
      }
    }
  }
  return mentions;
}

function stageNamed({ stages }: Document, text: string, before: Stage): Stage | undefined {
  const earlier = stages.slice(0, before.index);
  return (
    earlier.findLast((it) => it.name === text.toLowerCase()) ??
    (/^\d+$/.test(text) ? earlier[Number(text)] : undefined)
  );
}

interface Setting {
  readonly pair: Pair;
  /** ARG ends with its stage; ENV goes on in the stages that are built on it. */
  readonly kind: 'ARG' | 'ENV';
}

function variableAt(document: Document, offset: number): Name | undefined {
  const uses = variableUses(document.syntax);
  const use = uses.find((it) => touches(it.range, offset));
  const own = settings(document).find(({ pair }) => touches(pair.key.range, offset));
  const name = use?.name ?? own?.pair.key.value;
  const range = use?.range ?? own?.pair.key.range;
  if (name === undefined || range === undefined) return undefined;
  const setting = own ?? settingFor(document, name, offset);
  const same = uses.filter(
    (it) => it.name === name && settingFor(document, name, it.range.start)?.pair === setting?.pair,
  );
  const definition = setting?.pair.key.range;
  const occurrences = [...(definition ? [definition] : []), ...same.map((it) => it.range)];
  return {
    kind: 'variable',
    name,
    range,
    definition,
    value: setting && valueOf(document, setting),
    occurrences: occurrences.sort((a, b) => a.start - b.start),
  };
}

function settings(document: Document): readonly Setting[] {
  return document.instructions.flatMap((it) =>
    it.name === 'ARG' || it.name === 'ENV'
      ? it.pairs.map((pair) => ({ pair, kind: it.name as 'ARG' | 'ENV' }))
      : [],
  );
}

/** The setting that a use at `offset` sees: the last one before it in its stage, or ENV of the stages below. */
function settingFor(document: Document, name: string, offset: number): Setting | undefined {
  const all = settings(document).filter(({ pair }) => pair.key.value === name);
  const inRange = (start: number, end: number, kinds: readonly string[]): Setting | undefined =>
    all.findLast(
      (it) => it.pair.key.range.start >= start && it.pair.range.end <= end && kinds.includes(it.kind),
    );
  const current = document.stages.findLast((it) => it.from.range.end <= offset);
  if (current === undefined || isInFrom(document, offset))
    return inRange(0, document.stages[0]?.from.range.start ?? offset, ['ARG']);
  const own = inRange(current.from.range.end, offset, ['ARG', 'ENV']);
  if (own !== undefined) return own;
  for (let base = current.base; base.kind === 'stage'; base = base.stage.base) {
    const { stage } = base;
    const end = stage.instructions.at(-1)?.range.end ?? stage.from.range.end;
    const inherited = inRange(stage.from.range.end, end, ['ENV']);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

function isInFrom(document: Document, offset: number): boolean {
  return document.stages.some((it) => touches(it.from.range, offset));
}

/** An ARG without a default takes that of the ARG above the first FROM. */
function valueOf(document: Document, { pair, kind }: Setting): string | undefined {
  if (pair.value !== undefined) return pair.value.value;
  if (kind !== 'ARG') return undefined;
  const global = document.preamble
    .flatMap((it) => (it.name === 'ARG' ? it.pairs : []))
    .findLast((it) => it.key.value === pair.key.value);
  return global?.value?.value;
}
