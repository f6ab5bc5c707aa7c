import { Link } from 'react-router';

/** From a reason to its rule in the Rulebook; nothing where the reason is no rule's. */
export const RuleLink = ({ rule }: { rule: string }) =>
  rule.includes('/') && (
    <Link to={`/rulebook#${rule}`}>
      The rule<span className="unseen">: {rule}</span>
    </Link>
  );
