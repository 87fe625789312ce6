/** The mutants of a file: what is changed, one at a time. */
import ts from 'typescript';

/** @typedef {{ start: number, end: number, text: string }} Mutant */

/** What stands for an operator instead. @type {Readonly<Record<string, string>>} */
const OTHERS = {
  '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===',
  '&&': '||', '||': '&&', '+': '-', '-': '+', '*': '/',
}; // prettier-ignore

/** `values[i] ?? 0`: the 0 is there for the type checker alone. @param {ts.Node} node */
function standsForNothing({ parent }) {
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    ts.isElementAccessExpression(parent.left)
  );
}

/** @param {ts.SourceFile} file @returns {Mutant[]} */
export function mutantsOf(file) {
  /** @type {Mutant[]} */
  const found = [];
  /** @param {ts.Node} node @param {string} text */
  const put = (node, text) => found.push({ start: node.getStart(file), end: node.getEnd(), text });
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const other = OTHERS[node.operatorToken.getText(file)];
      if (other !== undefined) put(node.operatorToken, other);
    } else if (ts.isIfStatement(node)) put(node.expression, 'false');
    else if (ts.isConditionalExpression(node)) put(node.condition, `!(${node.condition.getText(file)})`);
    else if (ts.isExpressionStatement(node)) put(node, ';');
    else if (ts.isNumericLiteral(node) && !standsForNothing(node)) put(node, String(Number(node.text) + 1));
    else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param {readonly Mutant[]} mutants @param {number} most @param {number} from */
export function spread(mutants, most, from) {
  const step = Math.max(1, mutants.length / most);
  return Array.from(
    { length: Math.min(most, mutants.length) },
    (_, i) => mutants[Math.floor((i + from) * step)],
  ).filter((mutant) => mutant !== undefined);
}
