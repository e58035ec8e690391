//! Check digits.

use super::super::super::random::Random;

pub fn digits_of(text: &str) -> Vec<u64> {
    text.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0')).collect()
}

pub fn weighted(text: &str, weights: &[u64]) -> u64 {
    digits_of(text).iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The digit that makes the text valid under Luhn.
pub fn luhn(text: &str) -> u64 {
    let sum: u64 = digits_of(text)
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let doubled = if place % 2 == 0 { digit * 2 } else { digit };
            if doubled > 9 { doubled - 9 } else { doubled }
        })
        .sum();
    (10 - sum % 10) % 10
}

pub fn with_luhn(text: &str) -> String {
    format!("{text}{}", luhn(text))
}

/// The remainder of a number of any length, letters counting from ten as in an IBAN.
pub fn modulo(text: &str, by: u64) -> u64 {
    text.chars().fold(0, |rest, sign| {
        let value = u64::from(sign.to_digit(36).unwrap_or_default());
        (rest * if value > 9 { 100 } else { 10 } + value) % by
    })
}

/// ISO 7064 mod 11, 10.
pub fn iso_11_10(text: &str) -> u64 {
    let product = digits_of(text).iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

/// Verhoeff's digit, by the dihedral group of ten and its permutation.
pub fn verhoeff(text: &str) -> u64 {
    const STEP: [u64; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let check = digits_of(text).iter().rev().enumerate().fold(0, |check, (place, &digit)| {
        let permuted = (0..=place % 8).fold(digit, |value, _| STEP[value as usize]);
        dihedral(check, permuted)
    });
    (0..10).find(|&inverse| dihedral(check, inverse) == 0).unwrap_or_default()
}

fn dihedral(left: u64, right: u64) -> u64 {
    match (left < 5, right < 5) {
        (true, true) => (left + right) % 5,
        (true, false) => (left + right - 5) % 5 + 5,
        (false, true) => (left + 5 - right) % 5 + 5,
        (false, false) => (left + 5 - right) % 5,
    }
}

/// Tries until a number turns out to have a check digit at all.
pub fn until<T>(random: &mut Random, mut attempt: impl FnMut(&mut Random) -> Option<T>) -> T {
    loop {
        if let Some(found) = attempt(random) {
            return found;
        }
    }
}
