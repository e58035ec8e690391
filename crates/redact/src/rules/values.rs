//! Checks that candidates must pass: check digits, parsers, and how random a text looks.

/// Shannon entropy of the bytes, in bits per byte.
pub(crate) fn entropy(text: &[u8]) -> f64 {
    let mut counts = [0_u32; 256];
    text.iter().for_each(|byte| counts[usize::from(*byte)] += 1);
    let total = text.len() as f64;
    let term = |count: &u32| {
        let share = f64::from(*count) / total;
        -share * share.log2()
    };
    counts.iter().filter(|count| **count > 0).map(term).sum()
}

/// The digits of a text as numbers, everything else left out.
pub(crate) fn digits(text: &[u8]) -> Vec<u32> {
    text.iter().filter(|byte| byte.is_ascii_digit()).map(|byte| u32::from(byte - b'0')).collect()
}

/// Luhn's check digit, as on payment cards.
pub(crate) fn luhn(digits: &[u32]) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 =
        digits.iter().rev().enumerate().map(|(i, d)| if i % 2 == 1 { doubled(*d) } else { *d }).sum();
    digits.len() > 1 && sum.is_multiple_of(10) && digits.iter().any(|digit| *digit != digits[0])
}

/// Verhoeff's check digit, as on Aadhaar numbers.
pub(crate) fn verhoeff(digits: &[u32]) -> bool {
    const PERMUTATION: [[usize; 10]; 8] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
        [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
        [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
        [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
        [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
        [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
        [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
    ];
    let step = |check: usize, (index, digit): (usize, &u32)| {
        dihedral(check, PERMUTATION[index % 8][*digit as usize])
    };
    digits.iter().rev().enumerate().fold(0, step) == 0
}

/// The product of two elements of the dihedral group of the pentagon.
fn dihedral(a: usize, b: usize) -> usize {
    match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b - 5) % 5 + 5,
        (false, true) => (a - 5 + 5 - b) % 5 + 5,
        (false, false) => (a + 5 - b) % 5,
    }
}

/// ISO 7064 mod 97-10, as in an IBAN: country and check digits are moved to the end.
pub(crate) fn mod_97(text: &[u8]) -> bool {
    let compact: Vec<u8> = text.iter().copied().filter(u8::is_ascii_alphanumeric).collect();
    let Some((head, body)) = compact.split_at_checked(4) else { return false };
    let step = |rest: u32, byte: &u8| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.to_ascii_uppercase() - b'A') + 10) % 97,
    };
    body.iter().chain(head).fold(0, step) == 1
}

/// The sum of digits times weights.
pub(crate) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Whether a text looks made by a machine: long enough, and of mixed characters.
pub(crate) fn looks_random(text: &[u8]) -> bool {
    let has = |class: fn(&u8) -> bool| text.iter().any(class);
    let classes = [u8::is_ascii_lowercase, u8::is_ascii_uppercase, u8::is_ascii_digit];
    let mixed = classes.iter().filter(|class| has(**class)).count() >= 2;
    text.len() >= 8 && !has(u8::is_ascii_whitespace) && (mixed || text.len() >= 20) && entropy(text) > 2.2
}

/// Whether a text is a plain word of one letter case, or a number.
pub(crate) fn is_plain_word(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_lowercase)
        || text.iter().all(u8::is_ascii_uppercase)
        || text.iter().all(u8::is_ascii_digit)
        || (text.first().is_some_and(u8::is_ascii_uppercase) && text[1..].iter().all(u8::is_ascii_lowercase))
}

/// Whether a text is base64 of a whole number of bytes.
pub(crate) fn is_base64(text: &[u8]) -> bool {
    let body = text.iter().rposition(|byte| *byte != b'=').map_or(0, |at| at + 1);
    text.len().is_multiple_of(4)
        && text.len() - body <= 2
        && text[..body].iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_tell_right_from_wrong() {
        assert!(luhn(&digits(b"4111 1111 1111 1111")));
        assert!(!luhn(&digits(b"4111 1111 1111 1112")));
        assert!(mod_97(b"GB82 WEST 1234 5698 7654 32"));
        assert!(!mod_97(b"GB83 WEST 1234 5698 7654 32"));
        assert!(verhoeff(&digits(b"2363")));
        assert!(!verhoeff(&digits(b"2364")));
    }
}
