package org.soderkoping.hub.cli.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.soderkoping.hub.cli.persons.Person.Name;
import org.soderkoping.hub.cli.persons.Person.Origin;

/** Makes persons out of syllables; the same seed makes the same persons, and none of them exists. */
public final class PersonMaker {
    private static final List<Origin> FAR = List.of(
            new Origin("SY", "SYR", "760"),
            new Origin("AF", "AFG", "004"),
            new Origin("SO", "SOM", "706"),
            new Origin("LK", "LKA", "144"),
            new Origin("GE", "GEO", "268"),
            new Origin("RU", "RUS", "643"));
    private static final List<Origin> NEAR =
            List.of(new Origin("BY", "BLR", "112"), new Origin("UA", "UKR", "804"), new Origin("MD", "MDA", "498"));
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

    /** How seldom a clerk mistypes a birth date. */
    private static final int ONE_IN = 40;

    private static final LocalDate IMPOSSIBLE = LocalDate.of(1850, 5, 6);

    private final Random random;

    public PersonMaker(long seed) {
        this.random = new Random(seed);
    }

    /** One person; about one in five comes from a neighbouring member that people flee,
     * and one in forty has a birth date that cannot be right. */
    public Person make() {
        var origins = random.nextInt(5) == 0 ? NEAR : FAR;
        boolean mistyped = random.nextInt(ONE_IN) == 0;
        return new Person(
                origins.get(random.nextInt(origins.size())),
                random.nextBoolean(),
                name(3),
                name(2),
                mistyped ? IMPOSSIBLE : LocalDate.of(1950, 1, 2).plusDays(random.nextInt(18_000)));
    }

    public Random random() {
        return random;
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
