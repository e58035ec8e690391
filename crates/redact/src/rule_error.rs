//! Why a rule, an entry of the allow-list or a policy cannot be used, and what to do about it.

use crate::{
    allow_list::ALLOWED_TYPES_MAX,
    policy::{NEAR_DISTANCE_BYTES_MAX, NEAR_WORD_BYTES_MAX, NEAR_WORDS_MAX, USER_RULES_MAX},
    rule_cost::{CANDIDATES_PER_KIB_MAX, COVERED_PERCENT_MAX, STEPS_PER_BYTE_MAX},
};

/// Why a policy cannot be used. Each names the rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// The rules file is not the JSON it should be.
    #[error("the rules file cannot be read: {reason}")]
    File {
        /// What is wrong and where.
        reason: String,
    },
    /// The pattern does not compile.
    #[error("rule \"{rule}\": the pattern is not valid: {reason}")]
    Pattern {
        /// The rule's name.
        rule: String,
        /// What the parser says.
        reason: String,
    },
    /// The pattern is longer, or compiles to more, than the limit.
    #[error("rule \"{rule}\" is too large: at most {limit_bytes} bytes of {what}")]
    TooLarge {
        /// The rule's name.
        rule: String,
        /// What was measured.
        what: &'static str,
        /// The limit.
        limit_bytes: usize,
    },
    /// There are too many rules.
    #[error("{count} rules are too many, at most {USER_RULES_MAX}; the first one over is \"{rule}\"")]
    TooMany {
        /// The first rule over the limit.
        rule: String,
        /// How many were given.
        count: usize,
    },
    /// The pattern matches nothing at all between two bytes, so it would match everywhere.
    #[error("rule \"{rule}\" matches the empty text")]
    MatchesEmpty {
        /// The rule's name.
        rule: String,
    },
    /// The type is not `UPPER_SNAKE` or the name is empty.
    #[error("rule \"{rule}\": \"{kind}\" is not a type name; use letters, digits and _, as in EMPLOYEE_ID")]
    TypeName {
        /// The rule's name.
        rule: String,
        /// The type as given.
        kind: String,
    },
    /// The name is empty.
    #[error("a rule needs a name")]
    NoName,
    /// Two rules have the same name.
    #[error("two rules are called \"{rule}\"")]
    SameName {
        /// The name.
        rule: String,
    },
    /// The confidence is outside 0–1.
    #[error("rule \"{rule}\": the confidence must lie between 0 and 1")]
    Confidence {
        /// The rule's name, or `min_confidence`.
        rule: String,
    },
    /// The numbers of the validator make no sense.
    #[error("rule \"{rule}\": no value can pass the check: {reason}")]
    Validator {
        /// The rule's name.
        rule: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The words of a rule, or their distance, are outside the limits.
    #[error(
        "rule \"{rule}\": it takes 1 to {NEAR_WORDS_MAX} words of at most {NEAR_WORD_BYTES_MAX} bytes, within at most \
         {NEAR_DISTANCE_BYTES_MAX} bytes"
    )]
    Near {
        /// The rule's name.
        rule: String,
    },
    /// A search with the pattern costs too much.
    #[error(
        "rule \"{rule}\" is too slow: on ordinary log text it takes more than {STEPS_PER_BYTE_MAX} search steps a byte"
    )]
    TooSlow {
        /// The rule's name.
        rule: String,
    },
    /// The pattern proposes something nearly everywhere.
    #[error(
        "rule \"{rule}\" is too broad: its pattern matches {per_kib} times in a KiB of ordinary log text, at most \
         {CANDIDATES_PER_KIB_MAX} are looked at"
    )]
    TooManyCandidates {
        /// The rule's name.
        rule: String,
        /// Matches in a KiB of the sample.
        per_kib: usize,
    },
    /// The rule would replace much of every log.
    #[error(
        "rule \"{rule}\" is too broad: it would replace {percent} % of ordinary log text, at most \
         {COVERED_PERCENT_MAX} % may go"
    )]
    CoversTooMuch {
        /// The rule's name.
        rule: String,
        /// How much of the sample it would replace.
        percent: usize,
    },
    /// A value to replace or to leave is empty or longer than a line.
    #[error("\"{value}\" is no value: a value is some text on one line")]
    NoValue {
        /// The text as given.
        value: String,
    },
    /// A pattern of the allow-list would let values of many types through.
    #[error(
        "\"{value}\" would let values of {types} types through; without a type an entry may allow {ALLOWED_TYPES_MAX}"
    )]
    AllowsTooMuch {
        /// The entry.
        value: String,
        /// Types of which it lets an example through.
        types: usize,
    },
    /// A type was asked for that no rule finds; it is refused because a typo would leak values.
    #[error("no rule finds the type \"{kind}\"")]
    UnknownType {
        /// The type as given.
        kind: String,
    },
    /// A rule of this program does not compile: a fault of the program.
    #[error("the built-in rules do not compile: {reason}")]
    BuiltIn {
        /// What the compiler says.
        reason: String,
    },
}

impl RuleError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::File { .. } => "docs/wiki/PII-Detection.md shows the shape of a rules file",
            Self::Pattern { .. } => {
                "write a regular expression without look-around and back-references; a backslash before . ( [ { * + ? takes them literally"
            }
            Self::TooLarge { .. } => {
                "shorten the pattern, lower the counts in {…}, or write (?-u) before \\w and \\d"
            }
            Self::TooMany { .. } => "remove rules, or join patterns with |",
            Self::MatchesEmpty { .. } => "make a part of the pattern required: + instead of *",
            Self::TypeName { .. } => "write the type in upper case with underscores, as in EMPLOYEE_ID",
            Self::NoName => "say in a few words what the rule finds",
            Self::SameName { .. } => "give each rule a name of its own",
            Self::Confidence { .. } => "0.9 is a rule that is seldom wrong, 0.5 a guess",
            Self::Validator { .. } => "check the numbers",
            Self::Near { .. } => "name a word or two that stand before the value, such as its key",
            Self::TooSlow { .. } => {
                "begin with fixed text, bound what repeats, and avoid .* in the middle of the pattern"
            }
            Self::TooManyCandidates { .. } | Self::CoversTooMuch { .. } => {
                "put fixed text or \\b around the value, and ask for its length: \\bE-\\d{6}\\b rather than \\d+"
            }
            Self::NoValue { .. } => "enter the value as it stands in the log",
            Self::AllowsTooMuch { .. } => "narrow the pattern, or name the type it is meant for",
            Self::UnknownType { .. } => {
                "docs/wiki/PII-Detection.md lists the types; your own rules may add some"
            }
            Self::BuiltIn { .. } => "please report it",
        }
    }

    /// The part of a rule or entry that cannot be used, as its JSON names it.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Pattern { .. }
            | Self::MatchesEmpty { .. }
            | Self::TooSlow { .. }
            | Self::TooManyCandidates { .. }
            | Self::CoversTooMuch { .. }
            | Self::TooLarge { .. } => Some("pattern"),
            Self::TypeName { .. } => Some("type"),
            Self::NoName | Self::SameName { .. } => Some("name"),
            Self::Confidence { .. } => Some("confidence"),
            Self::Validator { .. } => Some("validator"),
            Self::Near { .. } => Some("near"),
            Self::NoValue { .. } | Self::AllowsTooMuch { .. } => Some("value"),
            Self::File { .. } | Self::TooMany { .. } | Self::UnknownType { .. } | Self::BuiltIn { .. } => {
                None
            }
        }
    }
}

/// The innermost reason: the outer ones only say that a pattern failed.
pub(crate) fn reason_of(error: &(dyn std::error::Error + 'static)) -> String {
    error.source().map_or_else(|| error.to_string(), reason_of)
}
