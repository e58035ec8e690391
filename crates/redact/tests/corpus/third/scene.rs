//! The company whose logs these are: its people, machines and addresses, and the time that passes.

use super::super::random::Random;
use super::values::{names, network};

/// Somebody whose attributes are all made from one seed, so that they are the same wherever they occur.
#[derive(Debug, Clone)]
pub struct Person {
    pub seed: u64,
    pub first: String,
    pub last: String,
    pub user: String,
    pub mail: String,
}

/// What the lines of one corpus have in common.
#[derive(Debug)]
pub struct Scene {
    pub random: Random,
    /// Lower-case, one word: `norvik`.
    pub company: String,
    pub people: Vec<Person>,
    pub hosts: Vec<String>,
    pub ipv4: Vec<String>,
    pub ipv6: Vec<u128>,
    pub macs: Vec<String>,
    pub passwords: Vec<String>,
    /// Who the current record is about.
    pub current: usize,
    /// Which token the last key belonged to.
    pub token: usize,
    /// Milliseconds since 1970.
    pub clock: u64,
    /// A few people and hosts that a file keeps coming back to.
    crew: Vec<usize>,
    near: Vec<usize>,
}

impl Scene {
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed ^ 0x7468_6972_6420_6579);
        let company = names::company(&mut random);
        let people = (0..420).map(|_| names::person(&mut random, &company)).collect();
        let hosts = (0..160).map(|_| network::host_name(&mut random)).collect();
        let ipv4 = (0..420).map(|_| network::new_ipv4(&mut random)).collect();
        let ipv6 = (0..160).map(|_| network::new_ipv6(&mut random)).collect();
        let macs = (0..160).map(|_| network::new_mac(&mut random)).collect();
        let clock = 1_700_000_000_000 + random.between(0, 60_000_000) * 1000;
        Self {
            random,
            company,
            people,
            hosts,
            ipv4,
            ipv6,
            macs,
            clock,
            passwords: Vec::new(),
            current: 0,
            token: 0,
            crew: Vec::new(),
            near: Vec::new(),
        }
    }

    /// A new file: other people and machines come to the fore, and it is another day.
    pub fn enter_file(&mut self) {
        let (people, hosts) = (self.people.len() as u64 - 1, self.hosts.len() as u64 - 1);
        self.crew = (0..14).map(|_| self.random.between(0, people) as usize).collect();
        self.near = (0..5).map(|_| self.random.between(0, hosts) as usize).collect();
        self.clock += self.random.between(1, 400_000) * 1000;
    }

    /// A new record: somewhat later, about somebody of the file or about anybody.
    pub fn enter_record(&mut self) {
        self.clock += self.random.between(3, 45_000);
        self.current = if self.random.one_in(3) {
            self.random.between(0, self.people.len() as u64 - 1) as usize
        } else {
            *self.random.pick(&self.crew)
        };
    }

    pub fn who(&self) -> &Person {
        &self.people[self.current]
    }

    /// Numbers that are always the same for the current person and this attribute.
    pub fn own(&self, attribute: &str) -> Random {
        let mixed = attribute
            .bytes()
            .fold(self.who().seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Random::new(mixed)
    }

    pub fn host(&mut self) -> String {
        let place = if self.random.one_in(4) {
            self.random.between(0, self.hosts.len() as u64 - 1) as usize
        } else {
            *self.random.pick(&self.near)
        };
        self.hosts[place].clone()
    }
}
