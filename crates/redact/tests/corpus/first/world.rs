//! What all files of a corpus have in common: the company, its people, its machines and what was seen before.

use super::super::labelled::Tier;
use super::super::random::Random;
use super::kinds::{Kind, Make, Value, from_pattern};
use super::names::Company;
use super::people::Person;
use super::{cloud, credentials, finance, harmless, national, network, people, saas};
use std::collections::{BTreeMap, BTreeSet};

pub struct World {
    pub random: Random,
    pub company: Company,
    pub clock: u64,
    people: Vec<Person>,
    current: usize,
    kinds: BTreeMap<&'static str, &'static Kind>,
    memory: BTreeMap<&'static str, Vec<Value>>,
    made: BTreeMap<&'static str, u64>,
    must_go: BTreeSet<String>,
    must_stay: BTreeSet<String>,
}

fn families() -> impl Iterator<Item = &'static Kind> {
    [
        cloud::KINDS,
        saas::KINDS,
        credentials::KINDS,
        people::KINDS,
        national::KINDS,
        finance::KINDS,
        network::KINDS,
        harmless::KINDS,
        harmless::SETTINGS,
    ]
    .into_iter()
    .flatten()
}

impl World {
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let company = Company::new(&mut random);
        let people = (0..420).map(|_| Person::new(&mut random, &company)).collect();
        let clock = 1_740_000_000 + random.between(0, 40_000_000);
        Self {
            random,
            company,
            clock,
            people,
            current: 0,
            kinds: families().map(|kind| (kind.name, kind)).collect(),
            memory: BTreeMap::new(),
            made: BTreeMap::new(),
            must_go: BTreeSet::new(),
            must_stay: BTreeSet::new(),
        }
    }

    pub fn kind(&self, name: &str) -> &'static Kind {
        self.kinds.get(name).unwrap_or_else(|| panic!("no kind {name}"))
    }

    pub fn person(&self) -> &Person {
        &self.people[self.current]
    }

    /// The person of the next line; some turn up much more often than others.
    pub fn next_person(&mut self) {
        let last = self.people.len() as u64 - 1;
        let limit = self.random.between(20, last);
        self.current = self.random.between(0, limit) as usize;
    }

    /// A value, now and then one that was there before.
    pub fn value(&mut self, kind: &'static Kind) -> Value {
        *self.made.entry(kind.name).or_default() += 1;
        let again = match kind.tier {
            Tier::Harmless => false,
            _ if people::FROM_PERSON.contains(&kind.name) => false,
            Tier::Infrastructure => self.random.one_in(2),
            _ => self.random.one_in(5),
        };
        if let (true, Some(seen)) = (again, self.memory.get(kind.name)) {
            let value = self.random.pick(seen).clone();
            return people::respelled(&mut self.random, kind.name, value);
        }
        let value = match kind.make {
            Make::Pattern(pattern) => Value::same(from_pattern(&mut self.random, pattern)),
            Make::With(make) => make(self),
        };
        self.memory.entry(kind.name).or_default().push(value.clone());
        value
    }

    /// A kind for a message. Those seldom made so far go first, so that each turns up often enough.
    pub fn message_kind(&mut self) -> &'static Kind {
        // No setting will ever make up for what messages leave out of these.
        let without_keys = self.random.one_in(6);
        let fits = |kind: &&Kind| {
            !kind.says.is_empty() && kind.tier != Tier::Harmless && (kind.keys.is_empty() || !without_keys)
        };
        self.seldom(&families().filter(fits).collect::<Vec<_>>())
    }

    /// A kind for a setting; one in six is harmless.
    pub fn setting_kind(&mut self) -> &'static Kind {
        let harmless = self.random.one_in(6);
        let fits = |kind: &&Kind| !kind.keys.is_empty() && (kind.tier == Tier::Harmless) == harmless;
        self.seldom(&families().filter(fits).collect::<Vec<_>>())
    }

    /// How often values of a kind were made.
    pub fn made(&self, kind: &str) -> u64 {
        self.made.get(kind).copied().unwrap_or(0)
    }

    fn seldom(&mut self, kinds: &[&'static Kind]) -> &'static Kind {
        let candidates = if self.random.one_in(12) { 1 } else { 16 };
        let candidates: Vec<_> = (0..candidates).map(|_| *self.random.pick(kinds)).collect();
        candidates.into_iter().min_by_key(|kind| self.made(kind.name)).expect("at least one candidate")
    }

    /// Notes values of a line, unless one was to stay before and is to go now, or the other way round.
    pub fn agrees(&mut self, values: &[(bool, String)]) -> bool {
        let against = |(goes, value): &(bool, String)| {
            let others = if *goes { &self.must_stay } else { &self.must_go };
            others.contains(value) || values.iter().any(|(other, same)| other != goes && same == value)
        };
        if values.iter().any(against) {
            return false;
        }
        for (goes, value) in values {
            let set = if *goes { &mut self.must_go } else { &mut self.must_stay };
            set.insert(value.clone());
        }
        true
    }
}

pub fn shuffled<T>(random: &mut Random, mut items: Vec<T>) -> Vec<T> {
    for place in (1..items.len()).rev() {
        items.swap(place, random.between(0, place as u64) as usize);
    }
    items
}
