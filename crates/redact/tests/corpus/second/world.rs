//! The company whose logs these are: its people, hosts and clock, and the values that came up before.

use std::collections::BTreeMap;

use super::super::random::Random;
use super::kind::{Kind, Value};
use super::names;

/// Somebody who turns up in logs.
#[derive(Debug, Clone)]
pub struct Person {
    pub first: String,
    pub last: String,
    pub login: String,
    pub mail: String,
    /// With a `+` where it is international; grouped by `-`, for the spellings to choose from.
    pub phone: String,
}

pub struct World {
    pub random: Random,
    /// Seconds since 1970; moves on with every line.
    pub clock: u64,
    pub company: String,
    pub internal_domains: Vec<String>,
    pub windows_domain: String,
    pub people: Vec<Person>,
    /// Whom the present line is about.
    pub about: usize,
    /// Who occurs in the present file.
    cast: Vec<usize>,
    hosts: Vec<String>,
    file_hosts: Vec<String>,
    earlier: BTreeMap<&'static str, Vec<Value>>,
    turns: BTreeMap<&'static str, Vec<usize>>,
    last_turn: BTreeMap<&'static str, usize>,
}

pub const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
pub const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
pub const DIGITS: &str = "0123456789";
pub const HEX: &str = "0123456789abcdef";
pub const LOWER_DIGITS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
pub const UPPER_DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
pub const ALNUM: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
pub const URL64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl World {
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed ^ 0x005e_c04d);
        let company = names::company(&mut random);
        let endings =
            ["corp.{}.internal", "{}.local", "ad.{}.lan", "prod.{}.internal", "int.{}.corp", "{}.intra"];
        let windows_domain = company.to_uppercase();
        let mut world = Self {
            clock: 1_690_000_000 + random.between(0, 70_000_000),
            internal_domains: endings.iter().map(|ending| ending.replace("{}", &company)).collect(),
            company,
            windows_domain,
            people: Vec::new(),
            about: 0,
            cast: Vec::new(),
            hosts: Vec::new(),
            file_hosts: Vec::new(),
            earlier: BTreeMap::new(),
            turns: BTreeMap::new(),
            last_turn: BTreeMap::new(),
            random,
        };
        world.people = (0..420).map(|_| names::person(&mut world)).collect();
        world.hosts = (0..160).map(|_| names::host(&mut world)).collect();
        world.next_file();
        world
    }

    /// Another few people and hosts for another file.
    pub fn next_file(&mut self) {
        let people = self.people.len() as u64 - 1;
        self.cast = (0..26).map(|_| self.random.between(0, people) as usize).collect();
        self.file_hosts = (0..9).map(|_| self.random.pick(&self.hosts).clone()).collect();
        self.clock += self.random.between(600, 90_000);
        self.next_line();
    }

    pub fn next_line(&mut self) {
        self.clock +=
            if self.random.one_in(3) { self.random.between(0, 45) } else { self.random.between(0, 2) };
        self.about = *self.random.pick(&self.cast);
    }

    pub fn person(&self) -> &Person {
        &self.people[self.about]
    }

    /// A short host name of the present file.
    pub fn short_host(&mut self) -> String {
        self.random.pick(&self.file_hosts).clone()
    }

    pub fn number(&mut self, low: u64, high: u64) -> u64 {
        self.random.between(low, high)
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.random.next() as u8).collect()
    }

    pub fn text(&mut self, alphabet: &str, length: usize) -> String {
        self.random.text(alphabet, length)
    }

    pub fn digits(&mut self, length: usize) -> Vec<u32> {
        (0..length).map(|_| self.random.between(0, 9) as u32).collect()
    }

    /// A value of the type: a new one, or now and then one that came up before.
    pub fn draw(&mut self, kind: &Kind) -> Value {
        if kind.recurs
            && self.random.one_in(5)
            && let Some(earlier) = self.earlier.get(kind.name)
        {
            return self.random.pick(earlier).clone();
        }
        let value = (kind.make)(self);
        if kind.recurs {
            self.earlier.entry(kind.name).or_default().push(value.clone());
        }
        value
    }

    /// The next of a list of `count`, so that all come up before one comes again.
    pub fn turn(&mut self, list: &'static str, count: usize) -> usize {
        let mut left = self.turns.remove(list).unwrap_or_default();
        if left.is_empty() {
            left = (0..count).collect();
            for place in (1..count).rev() {
                left.swap(place, self.random.between(0, place as u64) as usize);
            }
            // The round before may have ended with what this one would begin with.
            if self.last_turn.get(list) == left.last() {
                left.rotate_right(1);
            }
        }
        let next = left.pop().unwrap_or_default();
        self.turns.insert(list, left);
        self.last_turn.insert(list, next);
        next
    }
}
