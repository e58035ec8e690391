//! What is lost when a value of a type gets out.

use tftsr_model::ValueSeverity;

/// Types that say who somebody is.
const PERSONAL: &[&str] = &[
    "ADDRESS",
    "BANK_ACCOUNT",
    "CARD_EXPIRY",
    "CREDIT_CARD",
    "CRYPTO_ADDRESS",
    "CVV",
    "DATE_OF_BIRTH",
    "EMAIL",
    "GPS",
    "IBAN",
    "ID_DOCUMENT",
    "NATIONAL_ID",
    "PERSON",
    "PHONE",
    "SSN",
];
/// Types that say where something is.
const INFRASTRUCTURE: &[&str] =
    &["AWS_ACCOUNT_ID", "DOMAIN_USER", "HOSTNAME", "IPV4", "IPV6", "MAC", "USERNAME", "WINDOWS_SID"];

/// What is lost when a value of this type gets out. A type that nobody placed counts as a secret, so that
/// it is replaced under every profile.
#[must_use]
pub fn severity_of(kind: &str) -> ValueSeverity {
    if PERSONAL.contains(&kind) {
        ValueSeverity::Personal
    } else if INFRASTRUCTURE.contains(&kind) {
        ValueSeverity::Infrastructure
    } else {
        ValueSeverity::Secret
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Detector;

    #[test]
    fn every_placed_type_is_one_that_a_rule_finds() {
        let known = Detector::built_in_types();
        for kind in PERSONAL.iter().chain(INFRASTRUCTURE) {
            assert!(known.contains(kind), "{kind}");
        }
    }
}
