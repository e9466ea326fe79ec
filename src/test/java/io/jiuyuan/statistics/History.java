package io.jiuyuan.statistics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
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
    static final List<String> ITEMS = List.of("flexible-insurance", "startup", "training");
    private static final LocalDate BEGIN = LocalDate.of(2025, 11, 1);

    final List<Person> persons = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Act> services = new ArrayList<>();
    final List<Act> visits = new ArrayList<>();
    final List<Act> jobs = new ArrayList<>();
    final List<Clock> clocks = new ArrayList<>();
    final List<Spell> spells = new ArrayList<>();
    final List<Month> months = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    final List<Household> households = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Repayment> repayments = new ArrayList<>();

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

    /** What became of the visits due in a month. */
    record Month(Case of, String unit, YearMonth month, int required, LocalDate fulfilled, LocalDateTime missed) {}

    record Plan(Case of, int number, String route, LocalDate made) {}

    record Household(String number, String unit, String status, List<Round> rounds) {}

    record Round(LocalDate began, LocalDate cleared) {}

    record Claim(
            String number,
            String unit,
            String item,
            String status,
            LocalDateTime submitted,
            LocalDate approved,
            List<Line> lines) {}

    /** @param person null for an institution's */
    record Line(String ref, Person person, String state, long fen, LocalDate paid, int months) {

        boolean counts() {
            return !List.of("PENDING", "REJECTED", "VOID").contains(state);
        }
    }

    record Repayment(String id, Claim of, LocalDate day, long fen) {}

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
        for (int i = random.nextInt(5); i > 0; i--) {
            history.addHousehold(i, random);
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            history.addClaim(i, random);
        }
        return history;
    }

    private void addHousehold(int n, Random random) {
        List<Round> rounds = new ArrayList<>();
        LocalDate began = day(random);
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate cleared = i == 0 && random.nextBoolean() ? null : began.plusDays(random.nextInt(50));
            rounds.add(new Round(began, cleared));
            began = cleared == null ? null : cleared.plusDays(1 + random.nextInt(40));
        }
        households.add(new Household(
                "JT" + n, unit(random), List.of("OPEN", "CLEARED", "CLOSED").get(random.nextInt(3)), rounds));
    }

    private void addClaim(int n, Random random) {
        LocalDateTime submitted = day(random).atTime(random.nextInt(24), 59, 59);
        String status = List.of("PROPOSED", "DECLINED", "CHECKING", "APPROVED", "PAID", "WITHDRAWN")
                .get(random.nextInt(6));
        boolean approved = status.equals("APPROVED") || status.equals("PAID");
        String number = "BT" + n;
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String state = !approved
                    ? "PENDING"
                    : List.of("READY", "PAID", "VOID", "REJECTED").get(random.nextInt(4));
            lines.add(new Line(
                    number + "-" + i,
                    random.nextInt(6) == 0 ? null : persons.get(random.nextInt(persons.size())),
                    state,
                    1 + random.nextInt(1_000_000),
                    state.equals("PAID") ? day(random) : null,
                    random.nextInt(3)));
        }
        Claim claim = new Claim(
                number,
                unit(random),
                ITEMS.get(random.nextInt(ITEMS.size())),
                status,
                submitted,
                approved ? submitted.toLocalDate().plusDays(random.nextInt(30)) : null,
                lines);
        claims.add(claim);
        for (int i = random.nextInt(3); i > 0; i--) {
            repayments.add(new Repayment(number + "/" + i, claim, day(random), 1 + random.nextInt(10_000)));
        }
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
            moves.add(new Move(day(random).atTime(random.nextInt(24), 30 + i), unit(random)));
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
        YearMonth month = YearMonth.from(day(random));
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean done = random.nextBoolean();
            boolean missed = random.nextInt(3) == 0;
            months.add(new Month(
                    of,
                    unit(random),
                    month,
                    random.nextInt(5) == 0 ? 0 : 1,
                    done ? month.atDay(20) : null,
                    missed ? month.atEndOfMonth().atTime(23, 59, 59) : null));
            month = month.plusMonths(1);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            plans.add(new Plan(of, i, random.nextBoolean() ? "matching" : "training", day(random)));
        }
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

    /** The route that a case was on at the end of a day. */
    String route(Case of, LocalDate last) {
        return plans.stream()
                .filter(plan -> plan.of() == of && !plan.made().isAfter(last))
                .max(Comparator.comparing(Plan::number))
                .map(Plan::route)
                .orElse("none");
    }

    Set<String> people(Stream<Case> of) {
        Set<String> people = new TreeSet<>();
        of.forEach(each -> people.add(each.person().id()));
        return people;
    }
}
