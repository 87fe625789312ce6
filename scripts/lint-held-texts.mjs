/**
 * [L1] Finds finished words that are kept in state: they would stay in the language they were made in. What is kept is what they say (a
 * message, ids with values) or a function of the texts (`Worded`), and is worded where it is shown.
 */

/** `$state(…)` and `$state.raw(…)`. @param {any} node of the trees of two parsers, which no one type has */
const isState = (node) =>
  node?.type === 'CallExpression' && (node.callee.object?.name ?? node.callee.name) === '$state';

/** @param {any} node */
function childrenOf(node) {
  return Object.entries(node)
    .filter(([key]) => key !== 'parent' && key !== 'typeAnnotation' && key !== 'typeArguments')
    .flatMap(([, value]) => value)
    .filter((value) => typeof value?.type === 'string');
}

/** @type {import('eslint').Rule.RuleModule} */
export const heldTexts = {
  meta: {
    type: 'problem',
    docs: { description: 'words are made where they are shown' },
    messages: {
      held: 'These words would keep the language they are made in: keep a function of the texts, or a message.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;

    /** @param {any} node @param {string} name @returns {any} */
    function definitionOf(node, name) {
      for (let scope = sourceCode.getScope(node); scope; scope = /** @type {any} */ (scope.upper)) {
        const variable = scope.set.get(name);
        if (variable) return variable.defs[0];
      }
      return undefined;
    }

    /** Does the expression make words now? What a function says later is worded later. @param {any} node @param {number} depth @returns {boolean} */
    function words(node, depth = 0) {
      // What is awaited is an answer, whatever it was asked with.
      if (depth > 8 || /Function|Await/.test(node.type) || isState(node)) return false;
      if (node.type === 'Identifier') {
        const found = definitionOf(node, node.name);
        if (found?.type === 'ImportBinding')
          return (
            /\/text\/[\w-]+\.ts$/.test(String(found.parent.source.value)) &&
            /(?:^say\w+|Text)$/.test(found.node.imported?.name ?? node.name)
          );
        return found?.type === 'Variable' && found.node.init ? words(found.node.init, depth + 1) : false;
      }
      if (node.type === 'MemberExpression')
        return words(node.object, depth) || (node.computed && words(node.property, depth));
      // Names of properties are no values.
      if (node.type === 'Property') return words(node.value, depth);
      return childrenOf(node).some((child) => words(child, depth));
    }

    /** @param {any} left */
    function isKept(left) {
      if (left.type === 'Identifier') return isState(definitionOf(left, left.name)?.node.init);
      if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return false;
      const body = sourceCode.getAncestors(left).findLast(({ type }) => type === 'ClassBody');
      return /** @type {any} */ (body)?.body.some(
        (/** @type {any} */ member) =>
          member.type === 'PropertyDefinition' && member.key.name === left.property.name && isState(member.value),
      );
    }

    /** @param {any} node @param {any} value */
    function check(node, value) {
      if (words(value)) context.report({ node, messageId: 'held' });
    }

    /** $derived(…) is made anew. @param {any} node */
    const isDerived = (node) => node?.type === 'CallExpression' && /^\$derived/.test(node.callee.name ?? '');

    return {
      // What a module or a component makes at its start, and what an object makes when it is made, is never made again.
      VariableDeclarator(node) {
        const { type } = sourceCode.getScope(node);
        if ((type === 'module' || type === 'global') && node.init && !isDerived(node.init) && !isState(node.init))
          check(node, node.init);
      },
      PropertyDefinition(node) {
        if (node.value && !isDerived(node.value) && !isState(node.value)) check(node, node.value);
      },
      AssignmentExpression(node) {
        if (isKept(node.left)) check(node, node.right);
      },
      CallExpression(node) {
        if (isState(node)) for (const value of node.arguments) check(node, value);
      },
    };
  },
};
