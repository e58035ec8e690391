//! Words people build passwords of; two of them make tens of thousands.

pub const WORDS: &str = "amber anchor apricot arctic aspen autumn badger bagel bamboo banjo barley basil beacon beaver \
birch bison blossom bramble breeze bronze bubble buffalo butter cactus camel candle canyon caramel carrot cedar cherry \
chestnut cinnamon clover cobalt coconut comet copper coral cosmos cotton coyote cricket crimson crystal cypress daisy \
dolphin donkey dragon dusty eagle ebony ember emerald falcon feather fennel ferret fiddle flamingo forest fossil fox \
galaxy garlic gecko geyser ginger glacier goblin golden gopher granite grape guitar hamster harvest hazel hedgehog \
heron hickory honey hornet husky iceberg iguana indigo iris ivory jaguar jasmine jelly jungle juniper kettle kiwi \
koala lagoon lantern lavender lemon leopard lilac lizard lobster lotus lunar magnet mango maple marble marmot meadow \
melon meteor mint monkey monsoon moss mustang nectar noodle nutmeg oasis ocean olive onyx orbit orchid otter oyster \
panda panther papaya parrot peach pebble pelican penguin pepper pigeon pine piranha planet plum polar poppy prairie \
pumpkin puzzle quartz rabbit radish raven reef ribbon rocket rose ruby saffron salmon sapphire scarlet shadow sierra \
silver sparrow spruce squid summer sunset swan thistle thunder tiger timber topaz tornado trout tulip tundra turtle \
umber valley vanilla velvet violet walnut walrus willow winter wombat yellow zebra zephyr";

/// Words of passwords in other languages than English.
pub const FOREIGN: &str = "sommer winterzeit schatz fussball hallo sonne passwort geheim blume freiheit bonjour soleil \
chocolat amour doudou marseille chouchou azerty princesa estrella corazon tequiero mariposa barcelona juventus ciao \
amore forza napoli kochanie misiek polska slonce welkom voetbal oranje zomer sommarlov hejsan saudade flamengo kaffe";
