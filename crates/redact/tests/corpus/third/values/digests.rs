//! Sums and spellings that tokens and addresses carry in them.

/// Any bytes in Base64; `url` without padding and in the alphabet for addresses.
pub fn base64(bytes: &[u8], url: bool) -> String {
    let signs: &[u8; 64] = if url {
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    } else {
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    };
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group =
            chunk.iter().fold(0_u32, |group, &byte| group << 8 | u32::from(byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            out.push(signs[(group >> (18 - 6 * place) & 63) as usize] as char);
        }
        if !url {
            out.push_str(&"=".repeat(3 - chunk.len()));
        }
    }
    out
}

pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(
            crc ^ u32::from(byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}

/// A number in base 62, six digits long, as GitHub and npm end their tokens.
pub fn base62_6(mut number: u32) -> String {
    const SIGNS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut signs = [b'0'; 6];
    for sign in signs.iter_mut().rev() {
        *sign = SIGNS[(number % 62) as usize];
        number /= 62;
    }
    signs.iter().map(|&sign| sign as char).collect()
}

/// The primes' fractions that SHA-256 starts from, found rather than typed.
fn fraction(prime: u64, root: f64) -> u64 {
    // Enough bits for 32: a binary search over integers would do the same, slower to read.
    let scaled = u128::from(prime) << if root < 2.5 { 64 } else { 96 };
    let (mut low, mut high) = (0_u128, 1_u128 << 40);
    while low + 1 < high {
        let middle = u128::midpoint(low, high);
        let power = if root < 2.5 { middle * middle } else { middle * middle * middle };
        if power <= scaled { low = middle } else { high = middle }
    }
    low as u64 & 0xffff_ffff
}

fn primes(count: usize) -> Vec<u64> {
    (2..)
        .filter(|&number: &u64| {
            (2..number).take_while(|part| part * part <= number).all(|part| number % part != 0)
        })
        .take(count)
        .collect()
}

pub fn sha256(message: &[u8]) -> [u8; 32] {
    let rounds: Vec<u32> = primes(64).iter().map(|&prime| fraction(prime, 3.0) as u32).collect();
    let mut state: Vec<u32> = primes(8).iter().map(|&prime| fraction(prime, 2.0) as u32).collect();
    let mut padded = message.to_vec();
    padded.push(0x80);
    padded.resize((message.len() + 9).div_ceil(64) * 64 - 8, 0);
    padded.extend((message.len() as u64 * 8).to_be_bytes());
    for block in padded.chunks(64) {
        compress(&mut state, block, &rounds);
    }
    let mut out = [0; 32];
    for (place, word) in state.iter().enumerate() {
        out[place * 4..place * 4 + 4].copy_from_slice(&word.to_be_bytes());
    }
    out
}

fn compress(state: &mut [u32], block: &[u8], rounds: &[u32]) {
    let mut words: Vec<u32> =
        block.chunks(4).map(|part| part.iter().fold(0, |word, &byte| word << 8 | u32::from(byte))).collect();
    for at in 16..64 {
        let (old, new) = (words[at - 15], words[at - 2]);
        let first = old.rotate_right(7) ^ old.rotate_right(18) ^ old >> 3;
        let second = new.rotate_right(17) ^ new.rotate_right(19) ^ new >> 10;
        words.push(words[at - 16].wrapping_add(first).wrapping_add(words[at - 7]).wrapping_add(second));
    }
    let mut v: [u32; 8] = std::array::from_fn(|place| state[place]);
    for (round, word) in rounds.iter().zip(words) {
        let sum = v[4].rotate_right(6) ^ v[4].rotate_right(11) ^ v[4].rotate_right(25);
        let choice = v[4] & v[5] ^ !v[4] & v[6];
        let first = v[7].wrapping_add(sum).wrapping_add(choice).wrapping_add(*round).wrapping_add(word);
        let sum = v[0].rotate_right(2) ^ v[0].rotate_right(13) ^ v[0].rotate_right(22);
        let most = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2];
        v = [
            first.wrapping_add(sum).wrapping_add(most),
            v[0],
            v[1],
            v[2],
            v[3].wrapping_add(first),
            v[4],
            v[5],
            v[6],
        ];
    }
    state.iter_mut().zip(v).for_each(|(old, new)| *old = old.wrapping_add(new));
}

pub fn base58_check(version: u8, payload: &[u8]) -> String {
    const SIGNS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut bytes = vec![version];
    bytes.extend(payload);
    let sum = sha256(&sha256(&bytes));
    bytes.extend(&sum[..4]);
    let zeros = bytes.iter().take_while(|&&byte| byte == 0).count();
    let mut signs = Vec::new();
    while bytes.iter().any(|&byte| byte != 0) {
        let mut rest = 0_u32;
        for byte in &mut bytes {
            let value = rest << 8 | u32::from(*byte);
            *byte = (value / 58) as u8;
            rest = value % 58;
        }
        signs.push(SIGNS[rest as usize] as char);
    }
    "1".repeat(zeros) + &signs.iter().rev().collect::<String>()
}

/// A witness address: version 0 with Bech32, version 1 (Taproot) with Bech32m.
pub fn segwit(version: u8, program: &[u8]) -> String {
    const SIGNS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let mut data = vec![version];
    let (mut bits, mut held) = (0_u32, 0);
    for &byte in program {
        bits = bits << 8 | u32::from(byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            data.push((bits >> held & 31) as u8);
        }
    }
    if held > 0 {
        data.push((bits << (5 - held) & 31) as u8);
    }
    let mut checked = vec![3, 3, 0, 2, 3];
    checked.extend(&data);
    checked.extend([0; 6]);
    let sum = polymod(&checked) ^ if version == 0 { 1 } else { 0x2bc8_30a3 };
    data.extend((0..6).map(|place| (sum >> (25 - 5 * place) & 31) as u8));
    "bc1".to_owned() + &data.iter().map(|&value| SIGNS[value as usize] as char).collect::<String>()
}

fn polymod(values: &[u8]) -> u32 {
    const STEPS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.iter().fold(1, |sum, &value| {
        let top = sum >> 25;
        let shifted = (sum & 0x01ff_ffff) << 5 ^ u32::from(value);
        STEPS
            .iter()
            .enumerate()
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(shifted, |sum, (_, step)| sum ^ step)
    })
}
