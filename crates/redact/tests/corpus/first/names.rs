//! Names of people, places and the company: long lists of beginnings and endings, so that none is a vocabulary.

use super::super::random::Random;

const GIVEN: &str = "Maria James Anna Luca Sofia Oliver Emma Noah Mia Liam Hannah Lukas Julia Jonas Lena Felix \
    Camille Hugo Chloé Léo Manon Théo Inès Mathis Élodie Rémi Giulia Matteo Francesca Lorenzo Chiara Alessandro \
    Lucía Javier Carmen Álvaro Marta Íñigo Nuria Sergio Beatriz João Inês Tiago Rita Duarte Daan Sanne Bram \
    Femke Joost Lotte Ingrid Lars Freja Mikkel Astrid Søren Björn Linnéa Gustav Elsa Håkon Sigrid Øyvind Maja \
    Aino Eero Päivi Juhani Kaisa Zofia Jakub Katarzyna Paweł Agnieszka Łukasz Małgorzata Tereza Ondřej Zuzana \
    Jiří Eszter Bence Réka Gábor Ioana Andrei Raluca Mihai Elena Dimitar Ivana Nikola Jelena Marko Tijana \
    Yiannis Eleni Kostas Despina Ayşe Mehmet Elif Emre Zeynep Oksana Dmytro Olena Taras Natalia Aleksandr \
    Priya Arjun Ananya Rohan Deepika Vikram Kavya Sanjay Meera Rahul Wei Xiuying Jian Meiling Haruto Yuki Sakura \
    Kenji Minjun Seoyeon Jihoon Nguyet Linh Thanh Putri Aisyah Omar Fatima Yusuf Layla Karim Amina Tariq Nadia \
    Chinonso Adaeze Kwame Ama Thabo Naledi Wanjiku Otieno Guadalupe Santiago Ximena Mateo Valentina Thiago \
    Siobhan Niamh Cillian Aoife Rhys Cerys Callum Isla Eilidh Ewan Madison Tyler Brianna Jordan Savannah Logan \
    Aaliyah Deshawn Shanice Malik Rebecca Nathan Miriam Avi Tamar Eitan Kahu Aroha Tane Moana";

/// Families as they are, of the kind that no rule of endings makes.
const FAMILY: &str = "Lopez Smithson Okafor Nakamura Petrov Jansen Larsen Virtanen Dubois Rossi Nowak Horvat \
    Papadopoulos Yılmaz Shevchenko Sharma Iyer Chatterjee Zhang Huang Watanabe Takahashi Hwang Nguyen Pham Suharto \
    Haddad Mansour Mensah Dlamini Kamau Gutiérrez Fernández Peñaloza O'Sullivan McAllister Llewellyn Macdonald \
    Whitaker Jefferson Goldberg Rabinowitz Ngata Müller Schröder Weiß Groß D'Angelo Lefèvre Beaumont Çelik \
    Kovačević Ștefănescu Krüger Østergaard Ångström García Ibáñez Sørensen Nyström Jørgensen Þórsdóttir";

const FAMILY_STEMS: &str = "Kowal Wisni Lewand Zielin Jankow Sokol Novot Dvor Prochaz Hoff Stein Linden Eichen Rosen \
    Schön Brück Hart Winter Falken Wald Berg Lund Holm Strand Nord Söder Ek Fager Carl Ander Henrik Jakob Mikkel \
    Lambert Girar Morel Fontan Berton Castel Montan Ferrar Marin Bellin Galan Santor Mendon Alvar Rodrig Gonzal \
    Estev Vasil Kuzn Pavl Ivan Bogdan Marchen Tkach Boyar Popes Ionel Radul Har Hollings Ains Bucking Win Thorn \
    Ash Black Bright Copper Elling Ferns Gains Hather Kings Lang Marl Nether Penning Rother Silver Stan Wether";

const FAMILY_ENDS: &str = "ski czyk owicz ek ová mann berger bach stein hauser feld ström qvist gren sson sen dahl \
    ier eau ard et ini etti elli ano oni es ez ov ova enko chuk escu eanu ton ley field worth ham wood ford well";

const STREETS: &str = "Linden Goethe Schiller Bahnhof Garten Kastanien Birken Mozart Ringel Hafen Kloster Mühlen \
    Magnolia Sycamore Juniper Willow Chestnut Lakeview Ridge Hawthorn Maple Brook Meadow Orchard Prospect Kirk";

const CITIES: &str = "Berlin|10115;Hamburg|20095;München|80331;Köln|50667;Leipzig|04109;Wien|1010;Zürich|8001;Genève|1201;\
    Lyon|69002;Nantes|44000;Toulouse|31000;Milano|20121;Torino|10121;Madrid|28013;Sevilla|41001;Porto|4000-322;\
    Utrecht|3511 LN;Eindhoven|5611 EM;Antwerpen|2000;Gent|9000;Kraków|31-042;Gdańsk|80-831;Brno|602 00;Malmö|211 22;\
    Göteborg|411 06;Oslo|0150;Bergen|5003;Helsinki|00100;Tampere|33100;Aarhus|8000;Dublin|D02 X285;Cork|T12 W8KP;\
    Leeds|LS1 4AP;Bristol|BS1 5TR;Edinburgh|EH1 1YZ;Portland, OR|97205;Austin, TX|78701;Denver, CO|80202;\
    Columbus, OH|43215;Tampa, FL|33602;Seattle, WA|98101;Boise, ID|83702;Toronto, ON|M5V 2T6;Québec, QC|G1R 4S9";

fn word<'a>(random: &mut Random, list: &'a str) -> &'a str {
    let words: Vec<&str> = list.split_whitespace().collect();
    random.pick::<&str>(&words)
}

pub fn given(random: &mut Random) -> String {
    word(random, GIVEN).to_owned()
}

pub fn family(random: &mut Random) -> String {
    match random.between(0, 9) {
        0..=2 => word(random, FAMILY).to_owned(),
        3 => format!("{}-{}", composed(random), composed(random)),
        _ => composed(random),
    }
}

fn composed(random: &mut Random) -> String {
    format!("{}{}", word(random, FAMILY_STEMS), word(random, FAMILY_ENDS))
}

/// An address on one line.
pub fn address(random: &mut Random) -> String {
    let number = random.between(1, 220);
    let street = word(random, STREETS);
    let cities: Vec<&str> = CITIES.split(';').map(str::trim).collect();
    let (city, code) = random.pick(&cities).split_once('|').expect("a city and its code");
    if let Some((town, state)) = city.split_once(", ") {
        let kind = random.pick(&["Street", "Ave", "Blvd", "Drive", "Lane", "Court"]);
        return format!("{} {street} {kind}, {town}, {state} {code}", number * 17 + 3);
    }
    if code.starts_with(|first: char| first.is_ascii_alphabetic()) {
        let kind = random.pick(&["Road", "Terrace", "Close", "Gardens", "Crescent"]);
        return format!("{number} {street} {kind}, {city} {code}");
    }
    let ending = random.pick(&["straße", "weg", "allee", "gasse", "platz"]);
    let road = random.pick(&["rue", "Via", "Calle", "Rua", "avenue"]);
    let name = family(random);
    if random.one_in(2) {
        format!("{street}{ending} {number}, {code} {city}")
    } else {
        format!("{number} {road} {name}, {code} {city}")
    }
}

/// Letters of a name as they stand in mail addresses and logins.
pub fn ascii(name: &str) -> String {
    let plain = |c: char| match c {
        'ä' | 'æ' => "ae".to_owned(),
        'ö' | 'ø' => "oe".to_owned(),
        'ü' => "ue".to_owned(),
        'ß' => "ss".to_owned(),
        'á' | 'à' | 'ã' | 'â' | 'å' => "a".to_owned(),
        'é' | 'è' | 'ê' => "e".to_owned(),
        'í' | 'ı' | 'ï' => "i".to_owned(),
        'ó' | 'ô' => "o".to_owned(),
        'ú' | 'ů' => "u".to_owned(),
        'ñ' | 'ń' => "n".to_owned(),
        'ł' => "l".to_owned(),
        'ř' => "r".to_owned(),
        'š' | 'ş' | 'ș' => "s".to_owned(),
        'č' | 'ç' | 'ć' => "c".to_owned(),
        'ý' => "y".to_owned(),
        'þ' => "th".to_owned(),
        letter if letter.is_ascii_alphanumeric() => letter.to_string(),
        _ => String::new(),
    };
    name.to_lowercase().chars().map(plain).collect()
}

/// The company whose logs these are.
pub struct Company {
    pub name: String,
    /// Public, for mail: `nordwerk.eu`.
    pub domain: String,
    /// Inside: `corp.nordwerk.internal`, `nordwerk.local`.
    pub zones: Vec<String>,
    /// Of Windows: `NORDWERK`.
    pub windows_domain: String,
}

impl Company {
    pub fn new(random: &mut Random) -> Self {
        let first = random.pick(&[
            "nord", "velo", "luma", "cargo", "finca", "brio", "kite", "solva", "tessa", "quanta", "mira",
            "orbi",
        ]);
        let second = random.pick(&[
            "werk", "line", "pay", "wise", "shop", "ly", "desk", "flow", "trail", "base", "port", "loop",
        ]);
        let name = format!("{first}{second}");
        let end = random.pick(&["eu", "io", "com", "de", "co.uk", "nl"]);
        let zones = ["corp.@.internal", "@.local", "prod.@.internal", "int.@.net", "@.lan", "ad.@.corp"];
        Self {
            domain: format!("{name}.{end}"),
            zones: zones.iter().map(|zone| zone.replace('@', &name)).collect(),
            windows_domain: name.to_uppercase(),
            name,
        }
    }
}
