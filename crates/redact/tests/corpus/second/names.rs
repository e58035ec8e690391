//! People, companies and hosts, composed so that thousands differ.

use super::super::random::Random;
use super::world::{DIGITS, Person, World};

/// First names, last names, and the domains of mail providers of a part of the world.
type Region = (&'static str, &'static str, &'static str);

const REGIONS: [Region; 12] = [
    (
        "James Olivia Ethan Charlotte Mason Abigail Logan Harper Tyler Madison Brandon Kayla Dustin Shelby Trevor Paige",
        "Whitaker Henderson Callahan Prescott Lockwood Ramsey Thornton Bradshaw Kowalczyk Delacroix Hutchins McAllister O'Connor Winslow Pemberton Ashworth Fitzgerald Holloway Carmichael Stanfield",
        "gmail.com yahoo.com outlook.com icloud.com aol.com",
    ),
    (
        "Jürgen Sabine Heinz Annegret Matthias Ulrike Torsten Heike Florian Katrin Björn Sören Gisela Lukas Wiebke Günther",
        "Müller Schäfer Großmann Niedermeier Kirchhoff Dörfler Steinbrück Hagemann Pfeifer Obermayer Lindemann Wüstenberg Achterberg Zimmermann Köhler Brandstetter Eichinger Holzapfel Rademacher Vogelsang",
        "gmx.de web.de t-online.de posteo.de freenet.de",
    ),
    (
        "Camille Étienne Maëlle Thierry Aurélie Baptiste Solène Guillaume Margaux Romain Océane Jérôme Clémence Yannick Léa Benoît",
        "Lefèvre Beaumont Rousseau Charpentier Delaunay Marchand Fontaine Boulanger Guérin Perrault Lacroix Dubreuil Montagnier Chevallier Aubert Gaillard Poulain Vasseur Tessier Desrosiers",
        "orange.fr free.fr laposte.net wanadoo.fr sfr.fr",
    ),
    (
        "María Alejandro Lucía Javier Carmen Sergio Inés Rodrigo Paloma Gonzalo Ximena Mateo Rocío Andrés Pilar Joaquín",
        "Lopez García Fernández Domínguez Echeverría Villanueva Castellanos Montenegro Ibáñez Sepúlveda Quintana Arredondo Zaldívar Peñalver Olivares Benavides Carrasco Figueroa Maldonado Urrutia",
        "hotmail.es telefonica.net gmail.com terra.es yahoo.es",
    ),
    (
        "Giulia Lorenzo Chiara Matteo Federica Davide Alessia Salvatore Ilaria Gianluca Serena Riccardo Bianca Umberto Ludovica Fabrizio",
        "Bianchi Esposito Colombo Marchetti Santoro Pellegrini Caruso Ferraro Bonfanti Gallinari Montanari Cavallaro Testaverde Rinaldi Lombardo Sartori Vitale Zanetti Malatesta Bergamaschi",
        "libero.it tiscali.it virgilio.it alice.it gmail.com",
    ),
    (
        "Łukasz Agnieszka Krzysztof Małgorzata Zbigniew Katarzyna Wojciech Jadwiga Przemysław Bożena Grzegorz Danuta Mirosław Halina Tomasz Iwona",
        "Wiśniewski Kamiński Szymańska Zieliński Jabłoński Grabowska Nowakowski Pawłowska Krawczyk Piotrowski Zawadzki Sikorska Wróblewski Baranowska Szczepański Gajewski Mazurek Sobczak Czarnecki Ostrowska",
        "wp.pl onet.pl interia.pl o2.pl gazeta.pl",
    ),
    (
        "Søren Astrid Mikkel Ingrid Rasmus Sigrid Anders Freja Håkon Linnea Jussi Aino Kasper Tuuli Oddvar Maiken",
        "Sørensen Lindqvist Bergström Halvorsen Rasmussen Nygaard Korhonen Virtanen Åkesson Dahlgren Mikkelsen Thorsen Haugland Söderberg Mäkinen Kjeldsen Engström Fredriksen Laitinen Bjerregaard",
        "telia.com online.no mail.dk live.se luukku.com",
    ),
    (
        "Priya Arjun Ananya Vikram Deepika Rohan Kavitha Sanjay Lakshmi Aditya Meenakshi Rajesh Shreya Harish Pooja Karthik",
        "Krishnamurthy Chatterjee Deshpande Venkatesan Mukherjee Bhattacharya Iyengar Ramaswamy Chaudhary Srinivasan Kulkarni Gopalakrishnan Agarwal Subramanian Banerjee Narayanan Malhotra Raghunathan Trivedi Jayaraman",
        "rediffmail.com gmail.com yahoo.co.in outlook.in sify.com",
    ),
    (
        "Hiroshi Yuki Kenji Sakura Takumi Haruka Daisuke Ayumi Jihoon Minseo Wei Xiuying Jianguo Meiling Linh Tuan",
        "Yamamoto Watanabe Kobayashi Nakagawa Matsumoto Hashimoto Fujiwara Kurosawa Hwang Nguyen Zhang Huang Takahashi Shimizu Ishikawa Ouyang Tanaka Inoue Murakami Sugimoto",
        "docomo.ne.jp naver.com qq.com 163.com yahoo.co.jp",
    ),
    (
        "Oluwaseun Chidinma Kwame Amara Tendai Zanele Babajide Ngozi Thabo Folake Kofi Adaeze Sipho Wanjiru Emeka Nomvula",
        "Adebayo Okonkwo Mensah Ndlovu Mwangi Oyelaran Chukwuemeka Dlamini Asante Mokoena Eze Balogun Kamau Nkosi Abubakar Owusu Afolabi Mthembu Odhiambo Nwachukwu",
        "yahoo.com gmail.com mweb.co.za outlook.com vodamail.co.za",
    ),
    (
        "Fatima Youssef Leila Mehmet Ayşe Hassan Nour Emre Zeynep Karim Shirin Tariq Yasmin Burak Samira Omar",
        "Yılmaz Al-Masri Khalil Öztürk Haddad Benali Çelik Mansouri Rahmani Şahin Boutros Demirtaş El-Sayed Karimi Najjar Aydoğan Farouk Hosseini Toprak Zidane",
        "hotmail.com yandex.com.tr mynet.com gmail.com menara.ma",
    ),
    (
        "Joost Marieke Sander Femke Thiago Beatriz Caio Larissa Radu Ioana Petr Zuzana Dimitris Eleni Oleksandr Kateryna",
        "van-der-Berg Hoekstra Vermeulen Dijkstra Albuquerque Cavalcanti Nascimento Figueiredo Popescu Ionescu Dvořák Procházková Papadopoulos Georgiou Shevchenko Kovalenko Teixeira Rezende Bouwmeester Stavrou",
        "ziggo.nl uol.com.br seznam.cz ukr.net kpnmail.nl",
    ),
];

/// Letters of names as logins and mail boxes spell them.
pub fn plain_letters(name: &str) -> String {
    let mut out = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'a'..='z' => out.push(letter),
            'ä' => out.push_str("ae"),
            'ö' | 'ø' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'á' | 'à' | 'â' | 'å' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'í' | 'î' | 'ı' => out.push('i'),
            'ó' | 'ô' => out.push('o'),
            'ú' => out.push('u'),
            'ł' => out.push('l'),
            'ś' | 'ş' => out.push('s'),
            'ń' | 'ñ' => out.push('n'),
            'ż' | 'ź' => out.push('z'),
            'ç' | 'č' => out.push('c'),
            'ř' => out.push('r'),
            'ğ' => out.push('g'),
            _ => {}
        }
    }
    out
}

fn word<'a>(random: &mut Random, words: &'a str) -> &'a str {
    let words: Vec<&str> = words.split_whitespace().collect();
    let chosen: &&'a str = random.pick(&words);
    chosen
}

/// A made-up company, as one lower-case word.
pub fn company(random: &mut Random) -> String {
    let head = "nor vel kar tri sol bry hax mer dun ost quin fal gre lum par stel wex zan cal ter";
    let middle = "da vi so ma ne ri lo ka ta ve";
    let tail = "dyne works mark metrics logix freight bank med cloud retail trade pay soft grid air";
    format!("{}{}{}", word(random, head), word(random, middle), word(random, tail))
}

pub fn person(world: &mut World) -> Person {
    let (firsts, lasts, providers) = *world.random.pick(&REGIONS);
    let random = &mut world.random;
    let first = word(random, firsts).to_owned();
    let mut last = word(random, lasts).replace("van-der-", "van der ");
    if random.one_in(12) {
        let second = word(random, lasts);
        if !last.contains([' ', '-']) && !second.contains('-') && second != last {
            last = format!("{last}-{second}");
        }
    }
    let (f, l) = (plain_letters(&first), plain_letters(&last));
    let login = match random.between(0, 5) {
        0 => format!("{}{l}", &f[..1]),
        1 => format!("{f}.{l}"),
        2 => format!("{l}{}", &f[..1]),
        3 => format!("{}{l}{}", &f[..1], random.between(2, 98)),
        4 => format!("{f}_{}{}", &l[..1], random.between(10, 99)),
        _ => format!("{}{}", &l[..l.len().min(6)], &f[..2]),
    };
    let mail = mail(random, &first, &f, &l, providers);
    let phone = phone(random);
    Person { first, last, login, mail, phone }
}

fn mail(random: &mut Random, first: &str, f: &str, l: &str, providers: &str) -> String {
    let own = company(random);
    let ending = word(random, "com de co.uk io fr nl com.br eu net pl se co.in ch it");
    let domain =
        if random.one_in(2) { word(random, providers).to_owned() } else { format!("{own}.{ending}") };
    let year = random.between(61, 99);
    match random.between(0, 19) {
        0..=5 => format!("{f}.{l}@{domain}"),
        6..=8 => format!("{}{l}@{domain}", &f[..1]),
        9 | 10 => format!("{l}{year}@{domain}"),
        11 | 12 => format!("{f}_{l}@{domain}"),
        13 => {
            format!("{f}.{l}+{}@{domain}", word(random, "shop news billing travel alerts github bank promo"))
        }
        14 => format!("{f}-{l}{year}@mail.{own}.{ending}"),
        15 => format!("{f}@{}-{own}.de", word(random, "büro möbel küchen gärtnerei bäckerei")),
        16 => format!("{}@{own}.{ending}", first.to_lowercase()),
        17 | 18 => format!("{f}.{}.{l}@{own}.{ending}", random.text("abcdefghjklmnprst", 1)),
        _ => format!("{l}.{f}{year}@{own}.{ending}"),
    }
}

/// Digits grouped by `-`, as the country of the number does.
fn phone(random: &mut Random) -> String {
    let area =
        random.pick(&["212", "415", "617", "312", "206", "503", "702", "919", "773", "646"]).to_string();
    let tail = |random: &mut Random, lengths: &[usize]| {
        let groups: Vec<String> = lengths.iter().map(|n| random.text(DIGITS, *n)).collect();
        groups.join("-")
    };
    let exchange = format!("{}{}", random.between(2, 9), random.between(20, 99));
    match random.between(0, 11) {
        0 => format!("{area}-{exchange}-{}", tail(random, &[4])),
        1 => format!("+1-{area}-{exchange}-{}", tail(random, &[4])),
        2 => format!("+49-1{}-{}", random.pick(&["51", "60", "70", "71", "75", "76"]), tail(random, &[4, 4])),
        3 => format!("+44-77{}-{}", random.between(10, 99), tail(random, &[3, 3])),
        4 => format!("+33-6-{}", tail(random, &[2, 2, 2, 2])),
        5 => format!("+48-{}-{}", random.between(501, 899), tail(random, &[3, 3])),
        6 => format!("+91-98{}-{}", random.between(100, 999), tail(random, &[5])),
        7 => format!("+34-6{}-{}", random.between(10, 99), tail(random, &[3, 3])),
        8 => format!("+55-11-9{}-{}", tail(random, &[4]), tail(random, &[4])),
        9 => format!("+46-70-{}", tail(random, &[3, 2, 2])),
        10 => format!("+61-4{}-{}", random.between(10, 99), tail(random, &[3, 3])),
        _ => format!("+39-34{}-{}", random.between(0, 9), tail(random, &[3, 4])),
    }
}

/// A short host name in one of the manners of administrators.
pub fn host(world: &mut World) -> String {
    let random = &mut world.random;
    let role = word(
        random,
        "db web app api mq redis kafka ldap smtp nfs build jump proxy cache auth pay search etl",
    );
    let site = word(random, "fra1 ams2 nyc3 lon1 sgp2 syd1 dub4 pdx1 muc2 waw1 sto3 tyo2 gru1");
    let env = word(random, "prod stg dev uat qa dr");
    let number = random.between(1, 48);
    match random.between(0, 4) {
        0 => format!("{role}-{env}-{number:02}"),
        1 => format!("{site}{role}{number:02}"),
        2 => format!("{site}-{role}-{number}"),
        3 => format!("{env}{role}{number:03}"),
        _ => format!("{}{role}{number:02}", &world.company[..4]),
    }
}
