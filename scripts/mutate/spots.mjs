/**
 * The spots of a source file: places that run as one, each a statement or the body of an arrow function; the file as it is loaded is spot
 * 0. So it can be told which tests run a given place.
 */
import ts from 'typescript';

/** @typedef {{ start: number, end: number, kind: 'statement' | 'lone' | 'body' }} Spot */

/** @param {ts.SourceFile} file @returns {Spot[]} spot n + 1 of it; those inside stand behind those around them */
export function spotsOf(file) {
  /** @type {Spot[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTypeNode(node)) return;
    const { parent } = node;
    const inBlock = parent !== undefined && (ts.isBlock(parent) || ts.isCaseOrDefaultClause(parent));
    /** @type {Spot['kind'] | null} */
    let kind = null;
    if (ts.isArrowFunction(parent ?? node) && parent !== undefined && ts.isArrowFunction(parent)) {
      if (node === parent.body && !ts.isBlock(node)) kind = 'body';
    } else if (ts.isStatement(node) && !ts.isBlock(node) && !ts.isFunctionDeclaration(node)) {
      if (inBlock) kind = 'statement';
      else if (
        parent !== undefined &&
        (ts.isIfStatement(parent) || ts.isIterationStatement(parent, false)) &&
        // An `else if` stays what it is.
        !ts.isIfStatement(node)
      )
        kind = 'lone';
    }
    if (kind !== null) found.push({ start: node.getStart(file), end: node.getEnd(), kind });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The innermost spot that a place is in. @param {readonly Spot[]} spots @param {number} at */
export function spotAt(spots, at) {
  return spots.findLastIndex(({ start, end }) => start <= at && at < end) + 1;
}

/** The text, made to note in `globalThis.kithRan(path, number of spots)` which of its spots have run. @param {string} path @param {string} text */
export function noting(path, text) {
  const spots = spotsOf(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  /** @type {{ at: number, put: string }[]} */
  const before = [];
  /** @type {{ at: number, put: string }[]} */
  const behind = [];
  for (const [i, { start, end, kind }] of spots.entries()) {
    const note = `ran$[${i + 1}] = 1`;
    before.push({ at: start, put: kind === 'statement' ? `${note};` : kind === 'lone' ? `{${note};` : `(${note}, ` });
    if (kind !== 'statement') behind.unshift({ at: end, put: kind === 'lone' ? '}' : ')' });
  }
  let noted = '';
  let from = 0;
  // What ends at a place ends before what begins there.
  for (const { at, put } of [...behind, ...before].sort((a, b) => a.at - b.at)) {
    noted += text.slice(from, at) + put;
    from = at;
  }
  return `const ran$ = globalThis.kithRan(${JSON.stringify(path)}, ${spots.length + 1});${noted}${text.slice(from)}`;
}
