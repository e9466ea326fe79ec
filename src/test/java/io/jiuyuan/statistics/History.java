package io.jiuyuan.statistics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A made-up past of some persons, in plain lists: what the figures are counted from a second time, slowly. */
final class History {

    static final List<String> UNITS = List.of("120101001001", "120101001002", "120101002001", "120102001001");
    private static final LocalDate BEGIN = LocalDate.of(2025, 11, 1);

    final List<Person> persons = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Act> services = new ArrayList<>();
    final List<Act> visits = new ArrayList<>();
    final List<Act> jobs = new ArrayList<>();
    final List<Clock> clocks = new ArrayList<>();
    final List<Spell> spells = new ArrayList<>();

    record Person(String id, String sex, LocalDate birth) {}

    record Move(LocalDateTime at, String from) {}

    record Case(
            String number,
            Person person,
            LocalDateTime submitted,
            LocalDateTime decided,
            String status,
            LocalDate exited,
            String unit,
            String category,
            List<Move> moves) {

        boolean granted() {
            return status.equals("RECOGNIZED") || status.equals("EXITED");
        }

        String unitAt(LocalDateTime end) {
            return moves.stream()
                    .filter(move -> !move.at().isBefore(end))
                    .min(Comparator.comparing(Move::at))
                    .map(Move::from)
                    .orElse(unit);
        }
    }

    record Act(Case of, String kind, LocalDate day) {}

    record Clock(Case of, String kind, String status, LocalDate due, LocalDate stopped, String result) {}

    record Spell(Case of, int position, String situation, LocalDate first, LocalDate next) {}

    static History random(Random random) {
        History history = new History();
        int people = 1 + random.nextInt(14);
        for (int i = 0; i < people; i++) {
            Person person = new Person(
                    "p" + i,
                    random.nextBoolean() ? "MALE" : "FEMALE",
                    LocalDate.of(1961 + random.nextInt(44), 1 + random.nextInt(12), 1 + random.nextInt(28)));
            history.persons.add(person);
            int times = 1 + random.nextInt(3);
            for (int n = 0; n < times; n++) {
                history.addCase(person, n, random);
            }
        }
        return history;
    }

    private void addCase(Person person, int n, Random random) {
        LocalDate submitted = day(random);
        String status =
                List.of("RECOGNIZED", "EXITED", "EXITED", "REFUSED", "CHECKING").get(random.nextInt(5));
        LocalDateTime decided = status.equals("CHECKING")
                ? null
                : submitted.plusDays(random.nextInt(30)).atTime(random.nextInt(24), 0);
        LocalDate exited = status.equals("EXITED") ? decided.toLocalDate().plusDays(random.nextInt(90)) : null;
        List<Move> moves = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            moves.add(new Move(day(random).atTime(random.nextInt(24), 30), unit(random)));
        }
        Case of = new Case(
                "JY" + person.id() + "-" + n,
                person,
                submitted.atTime(9, 0),
                decided,
                status,
                exited,
                unit(random),
                random.nextInt(4) == 0 ? null : random.nextBoolean() ? "4050" : "disabled",
                moves);
        cases.add(of);
        if (of.granted()) {
            addLife(of, random);
        }
    }

    private void addLife(Case of, Random random) {
        Stream.of(services, visits, jobs).forEach(acts -> {
            for (int i = random.nextInt(4); i > 0; i--) {
                String kind = acts == services
                        ? "guidance"
                        : acts == visits
                                ? List.of("HOME", "NOBODY", "PHONE").get(random.nextInt(3))
                                : List.of("UNIT", "FLEXIBLE", "OWN_BUSINESS", "PUBLIC_POST")
                                        .get(random.nextInt(4));
                acts.add(new Act(of, kind, day(random)));
            }
        });
        LocalDate due = day(random);
        String status = List.of("RUNNING", "PAUSED", "STOPPED").get(random.nextInt(3));
        boolean stopped = status.equals("STOPPED");
        clocks.add(new Clock(
                of,
                random.nextInt(4) == 0 ? "ZERO_EMPLOYMENT" : "OTHERS",
                status,
                due,
                stopped ? day(random) : null,
                stopped ? List.of("PLACED", "PLACED_LATE", "REPLACED").get(random.nextInt(3)) : null));
        LocalDate at = day(random);
        for (int i = 0; i < 3; i++) {
            LocalDate next = i == 2 ? null : at.plusDays(random.nextInt(40));
            spells.add(new Spell(of, i, i % 2 == 0 ? "ASSISTING" : "EMPLOYED", at, next));
            at = next;
        }
    }

    private static LocalDate day(Random random) {
        return BEGIN.plusDays(random.nextInt(240));
    }

    private static String unit(Random random) {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    /** The last granted recognition of a person by then. */
    Optional<Case> holder(Person person, LocalDateTime end) {
        return cases.stream()
                .filter(of -> of.person().equals(person)
                        && of.granted()
                        && of.decided().isBefore(end))
                .max(Comparator.comparing(Case::submitted).thenComparing(Case::number));
    }

    Set<String> people(Stream<Case> of) {
        Set<String> people = new TreeSet<>();
        of.forEach(each -> people.add(each.person().id()));
        return people;
    }
}
