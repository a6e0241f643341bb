package org.soderkoping.hub.cli.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.soderkoping.hub.cli.persons.Person.Name;
import org.soderkoping.hub.cli.persons.Person.Origin;

/** Makes persons out of syllables; the same seed makes the same persons, and none of them exists. */
public final class PersonMaker {
    private static final List<Origin> FAR = List.of(
            new Origin("SY", "SYR"),
            new Origin("AF", "AFG"),
            new Origin("SO", "SOM"),
            new Origin("IN", "IND"),
            new Origin("CN", "CHN"),
            new Origin("VN", "VNM"),
            new Origin("PK", "PAK"),
            new Origin("GE", "GEO"),
            new Origin("RU", "RUS"));
    private static final List<Origin> NEAR =
            List.of(new Origin("BY", "BLR"), new Origin("UA", "UKR"), new Origin("MD", "MDA"));
    private static final List<Name> SYLLABLES = List.of(
            new Name("ba", "ба"),
            new Name("ra", "ра"),
            new Name("mi", "мі"),
            new Name("so", "со"),
            new Name("ta", "та"),
            new Name("lu", "лу"),
            new Name("ne", "не"),
            new Name("ko", "ко"),
            new Name("da", "да"),
            new Name("vi", "ві"));

    private final Random random;

    public PersonMaker(long seed) {
        this.random = new Random(seed);
    }

    /** One person; about one in five comes from a neighbouring member that people flee. */
    public Person make() {
        var origins = random.nextInt(5) == 0 ? NEAR : FAR;
        return new Person(
                origins.get(random.nextInt(origins.size())),
                random.nextBoolean(),
                name(3),
                name(2),
                name(2),
                LocalDate.of(1950, 1, 2).plusDays(random.nextInt(18_000)));
    }

    private Name name(int syllables) {
        var latin = new StringBuilder();
        var cyrillic = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            var syllable = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
            latin.append(syllable.latin());
            cyrillic.append(syllable.cyrillic());
        }
        return new Name(capital(latin), capital(cyrillic));
    }

    private static String capital(StringBuilder word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
