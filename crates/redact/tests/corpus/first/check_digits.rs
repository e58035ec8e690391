//! Check digits of numbers that states, banks and makers give out.

fn digits(text: &str) -> Vec<u64> {
    text.bytes().filter(u8::is_ascii_digit).map(|byte| u64::from(byte - b'0')).collect()
}

/// The digit that makes a number hold under Luhn.
pub fn luhn(text: &str) -> u64 {
    let sum: u64 = digits(text)
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, twice) if twice > 9 => twice - 9,
            (0, twice) => twice,
            _ => *digit,
        })
        .sum();
    (10 - sum % 10) % 10
}

/// The weighted sum of the leading digits.
pub fn weighted(text: &str, weights: &[u64]) -> u64 {
    digits(text).iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// A long decimal number (letters count from ten) modulo a small one.
pub fn modulo(text: &str, by: u64) -> u64 {
    text.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + u64::from(value)) % by
    })
}

/// ISO 7064 mod 11,10, as the German tax number has it.
pub fn mod_11_10(text: &str) -> u64 {
    let product = digits(text).iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10
}

/// Verhoeff, as Aadhaar has it.
pub fn verhoeff(text: &str) -> u64 {
    let permutation = [1_usize, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    let mut check = 0_usize;
    for (place, digit) in digits(text).iter().rev().enumerate() {
        let permuted = (0..=place).fold(*digit as usize, |value, _| permutation[value]);
        check = dihedral(check, permuted);
    }
    (0..10).find(|digit| dihedral(check, *digit as usize) == 0).expect("a group has inverses")
}

/// Multiplication of the dihedral group of the pentagon.
fn dihedral(a: usize, b: usize) -> usize {
    match (a < 5, b < 5) {
        (true, true) => (a + b) % 5,
        (true, false) => (a + b - 5) % 5 + 5,
        (false, true) => (a - 5 + 5 - b) % 5 + 5,
        (false, false) => (a - 5 + 5 - (b - 5)) % 5,
    }
}

/// The check character of a codice fiscale.
pub fn codice_fiscale(text: &str) -> char {
    let odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let sum: usize = text
        .bytes()
        .enumerate()
        .map(|(place, byte)| {
            let value = usize::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' });
            if place.is_multiple_of(2) { odd[value] } else { value }
        })
        .sum();
    (b'A' + (sum % 26) as u8) as char
}

/// The ninth character of a vehicle identification number, the text having any character there.
pub fn vin(text: &str) -> char {
    let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let sum: u32 = text.chars().zip(weights).map(|(c, weight)| vin_value(c) * weight).sum();
    char::from_digit(sum % 11, 10).unwrap_or('X')
}

fn vin_value(character: char) -> u32 {
    match character {
        'A'..='H' => character as u32 - 'A' as u32 + 1,
        'J'..='R' => character as u32 - 'J' as u32 + 1,
        'S'..='Z' => character as u32 - 'S' as u32 + 2,
        digit => digit.to_digit(10).unwrap_or(0),
    }
}
