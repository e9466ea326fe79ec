package io.jiuyuan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.statistics.FigureSource.Counted;
import io.jiuyuan.statistics.History.Act;
import io.jiuyuan.statistics.History.Case;
import io.jiuyuan.statistics.History.Claim;
import io.jiuyuan.statistics.History.Clock;
import io.jiuyuan.statistics.History.Household;
import io.jiuyuan.statistics.History.Line;
import io.jiuyuan.statistics.History.Month;
import io.jiuyuan.statistics.History.Person;
import io.jiuyuan.statistics.History.Repayment;
import io.jiuyuan.statistics.History.Spell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The figures that the database counts are those that somebody counts by hand, whatever has happened. */
class RandomHistoryTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final List<String> TABLES = List.of(
            "JY_RECOGNITION",
            "JY_RECOGNITION_CATEGORY",
            "JY_PERSON",
            "JY_CASE_TRANSFER",
            "JY_ASSISTANCE",
            "JY_ASSISTANCE_SPELL",
            "JY_SERVICE",
            "JY_VISIT",
            "JY_EMPLOYMENT",
            "JY_PLACEMENT_CLOCK",
            "JY_VISIT_MONTH",
            "JY_PLAN",
            "JY_ZERO_HOUSEHOLD",
            "JY_ZERO_HOUSEHOLD_ROUND",
            "JY_CLAIM",
            "JY_CLAIM_LINE",
            "JY_CLAIM_PART",
            "JY_RECOVERY",
            "JY_RECOVERY_REPAYMENT");

    private static JdbcTemplate database;

    private static JdbcTemplate database() throws IOException {
        if (database == null) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:random-history;DB_CLOSE_DELAY=-1");
            database = new JdbcTemplate(source);
            try (Stream<Path> files = Files.list(MIGRATIONS)) {
                for (Path file : files.sorted().toList()) {
                    run(Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return database;
    }

    /** Our own tables only: the engine's are not there. */
    private static void run(String script) {
        String sql = script.replaceAll("(?m)^\\s*--.*$", "").replace("${tableOptions}", "");
        if (!sql.contains("ACT_")) {
            Stream.of(sql.split(";")).filter(each -> !each.isBlank()).forEach(database::execute);
        }
    }

    @Property(tries = 150)
    void everyFigureIsThatOfASlowCount(@ForAll Random random) throws IOException {
        JdbcTemplate jdbc = database();
        History history = History.random(random);
        store(jdbc, history);
        Period period = random.nextInt(3) == 0
                ? Period.quarter(2026, 1 + random.nextInt(2))
                : Period.month(YearMonth.of(2026, 1).plusMonths(random.nextInt(6)));

        Map<String, Long> counted = new TreeMap<>();
        NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
        Consumer<Counted> add = each -> {
            if (each.whole()) {
                counted.merge(each.figure() + " " + each.unitCode(), each.amount(), Long::sum);
            }
            each.members()
                    .forEach((dimension, member) ->
                            counted.merge(each.figure() + " " + dimension + " " + member, each.amount(), Long::sum));
        };
        new CaseFigures(named).count(period, add);
        new RecordFigures(named).count(period, add);
        counted.values().removeIf(amount -> amount == 0);

        assertThat(counted).isEqualTo(slow(history, period));
    }

    private static Map<String, Long> slow(History history, Period period) {
        Map<String, Long> counts = new TreeMap<>();
        LocalDate first = period.first();
        LocalDate last = period.last();
        LocalDateTime end = last.plusDays(1).atStartOfDay();
        Predicate<LocalDate> in = day -> day != null && !day.isBefore(first) && !day.isAfter(last);
        Map<CaseFigure, Set<String>> people = new TreeMap<>();
        people.put(
                CaseFigure.RECOGNIZED, cases(history, of -> in.test(of.decided().toLocalDate())));
        people.put(
                CaseFigure.STANDING,
                cases(
                        history,
                        of -> of.decided().isBefore(end)
                                && (of.exited() == null || of.exited().isAfter(last))));
        people.put(CaseFigure.EXITED, cases(history, of -> in.test(of.exited())));
        people.put(CaseFigure.ASSISTED, acts(history.services, act -> in.test(act.day())));
        people.put(CaseFigure.VISITED, acts(history.visits, act -> act.kind().equals("HOME") && in.test(act.day())));
        people.put(
                CaseFigure.MISSED,
                history.people(history.months.stream()
                        .filter(month ->
                                month.missed() != null && in.test(month.month().atDay(1)))
                        .map(Month::of)));
        people.put(CaseFigure.PLACED, acts(history.jobs, act -> in.test(act.day())));
        people.put(CaseFigure.PLACED_UNIT, jobs(history, "UNIT", in));
        people.put(CaseFigure.PLACED_FLEXIBLE, jobs(history, "FLEXIBLE", in));
        people.put(CaseFigure.PLACED_OWN, jobs(history, "OWN_BUSINESS", in));
        people.put(CaseFigure.PLACED_POST, jobs(history, "PUBLIC_POST", in));
        people.put(CaseFigure.EMPLOYED, new TreeSet<>());
        for (Spell spell : history.spells) {
            boolean then = !spell.first().isAfter(last)
                    && (spell.next() == null || spell.next().isAfter(last));
            if (spell.situation().equals("EMPLOYED") && then) {
                people.get(CaseFigure.EMPLOYED).add(spell.of().person().id());
            }
        }
        people.put(
                CaseFigure.OVERDUE,
                clocks(
                        history,
                        clock -> clock.due().isBefore(last)
                                && (clock.status().equals("RUNNING")
                                        || clock.status().equals("STOPPED")
                                                && clock.stopped().isAfter(last))));
        Predicate<Clock> due = clock -> clock.kind().equals("OTHERS")
                && in.test(clock.due())
                && (clock.status().equals("RUNNING")
                        || clock.status().equals("STOPPED") && !clock.result().equals("REPLACED"));
        people.put(CaseFigure.DUE, clocks(history, due));
        people.put(CaseFigure.DUE_PLACED, clocks(history, due.and(clock -> "PLACED".equals(clock.result()))));
        people.put(
                CaseFigure.DUE_LATE,
                clocks(
                        history,
                        due.and(clock -> "PLACED_LATE".equals(clock.result())
                                && !clock.stopped().isAfter(last))));
        countClaims(history, counts, people, in, end);
        countRecords(history, counts, in, end);
        people.forEach((figure, ids) -> {
            for (Person person : history.persons) {
                if (ids.contains(person.id())) {
                    history.holder(person, end).ifPresent(holder -> add(history, counts, figure, holder, last));
                }
            }
        });
        return counts;
    }

    /** Persons with lines; by item each person once in each. */
    private static void countClaims(
            History history,
            Map<String, Long> counts,
            Map<CaseFigure, Set<String>> people,
            Predicate<LocalDate> in,
            LocalDateTime end) {
        Map<String, Set<String>> byItem = new TreeMap<>();
        for (CaseFigure figure : List.of(CaseFigure.CLAIMED, CaseFigure.GRANTED, CaseFigure.SUBSIDIZED)) {
            people.put(figure, new TreeSet<>());
            for (Claim claim : history.claims) {
                for (Line line : claim.lines()) {
                    boolean counted = switch (figure) {
                        case CLAIMED -> submitted(claim, in);
                        case GRANTED -> in.test(claim.approved()) && line.counts();
                        default -> in.test(line.paid());
                    };
                    if (counted && line.person() != null) {
                        people.get(figure).add(line.person().id());
                        byItem.computeIfAbsent(figure + " ITEM " + claim.item(), key -> new TreeSet<>())
                                .add(line.person().id());
                    }
                }
            }
        }
        byItem.forEach((key, ids) -> {
            long number = history.persons.stream()
                    .filter(person -> ids.contains(person.id())
                            && history.holder(person, end).isPresent())
                    .count();
            if (number > 0) {
                counts.put(key, number);
            }
        });
    }

    private static boolean submitted(Claim claim, Predicate<LocalDate> in) {
        return in.test(claim.submitted().toLocalDate())
                && !claim.status().equals("PROPOSED")
                && !claim.status().equals("DECLINED");
    }

    private static void countRecords(
            History history, Map<String, Long> counts, Predicate<LocalDate> in, LocalDateTime end) {
        for (Month month : history.months) {
            if (month.required() > 0
                    && in.test(month.month().atDay(1))
                    && (month.fulfilled() != null || month.missed() != null)) {
                add(counts, "VISITS_DUE", month.unit(), null, 1);
                if (month.missed() == null) {
                    add(counts, "VISITS_DONE", month.unit(), null, 1);
                }
            }
        }
        for (Claim claim : history.claims) {
            if (submitted(claim, in)) {
                add(counts, "CLAIMS", claim.unit(), claim.item(), 1);
            }
            if (in.test(claim.approved())) {
                add(counts, "CLAIMS_APPROVED", claim.unit(), claim.item(), 1);
            }
            for (Line line : claim.lines()) {
                if (in.test(claim.approved()) && line.counts()) {
                    add(counts, "AMOUNT_APPROVED", claim.unit(), claim.item(), line.fen());
                }
                if (in.test(line.paid())) {
                    add(counts, "LINES_PAID", claim.unit(), claim.item(), 1);
                    add(counts, "MONTHS_PAID", claim.unit(), claim.item(), line.months());
                    add(counts, "AMOUNT_PAID", claim.unit(), claim.item(), line.fen());
                }
            }
        }
        for (Repayment each : history.repayments) {
            if (in.test(each.day())) {
                add(counts, "AMOUNT_RETURNED", each.of().unit(), each.of().item(), each.fen());
            }
        }
        LocalDate last = end.toLocalDate().minusDays(1);
        for (Household household : history.households) {
            if (household.rounds().stream().anyMatch(round -> in.test(round.began()))) {
                add(counts, "HOUSEHOLDS_NEW", household.unit(), null, 1);
            }
            if (household.rounds().stream().anyMatch(round -> in.test(round.cleared()))) {
                add(counts, "HOUSEHOLDS_CLEARED", household.unit(), null, 1);
            }
            if (!household.status().equals("CLOSED")
                    && household.rounds().stream()
                            .anyMatch(round -> !round.began().isAfter(last)
                                    && (round.cleared() == null
                                            || round.cleared().isAfter(last)))) {
                add(counts, "HOUSEHOLDS_OPEN", household.unit(), null, 1);
            }
        }
    }

    private static void add(Map<String, Long> counts, String figure, String unit, String item, long amount) {
        if (amount > 0) {
            counts.merge(figure + " " + unit, amount, Long::sum);
            if (item != null) {
                counts.merge(figure + " ITEM " + item, amount, Long::sum);
            }
        }
    }

    private static void add(History history, Map<String, Long> counts, CaseFigure figure, Case holder, LocalDate last) {
        int age = java.time.Period.between(holder.person().birth(), last).getYears();
        String band = age < 30 ? "0" : String.valueOf(Math.min(60, age / 10 * 10));
        String category = holder.category() == null ? "none" : holder.category();
        Stream.of(
                        holder.unitAt(last.plusDays(1).atStartOfDay()),
                        "CATEGORY " + category,
                        "SEX " + holder.person().sex(),
                        "AGE " + band,
                        "ROUTE " + history.route(holder, last))
                .forEach(key -> counts.merge(figure + " " + key, 1L, Long::sum));
    }

    private static Set<String> cases(History history, Predicate<Case> which) {
        return history.people(history.cases.stream().filter(Case::granted).filter(which));
    }

    private static Set<String> jobs(History history, String kind, Predicate<LocalDate> in) {
        return acts(history.jobs, act -> act.kind().equals(kind) && in.test(act.day()));
    }

    private static Set<String> acts(List<Act> acts, Predicate<Act> which) {
        Set<String> people = new TreeSet<>();
        acts.stream().filter(which).forEach(act -> people.add(act.of().person().id()));
        return people;
    }

    private static Set<String> clocks(History history, Predicate<Clock> which) {
        return history.people(history.clocks.stream().filter(which).map(Clock::of));
    }

    private static void store(JdbcTemplate jdbc, History history) {
        TABLES.forEach(table -> jdbc.execute("DELETE FROM " + table));
        history.persons.forEach(person -> jdbc.update(
                "insert into JY_PERSON (person_id, version, name, birth_date, sex, phone_cipher, key_id, created_at,"
                        + " updated_at) values (?, 0, '某', ?, ?, '', '', '2026-01-01', '2026-01-01')",
                person.id(),
                person.birth(),
                person.sex()));
        history.cases.forEach(of -> store(jdbc, of));
        history.services.forEach(act -> jdbc.update(
                "insert into JY_SERVICE (id, case_number, kind, channel, served_on, fee_fen, officer, officer_name,"
                        + " recorded_at, row_version) values (?, ?, ?, 'window', ?, 0, 'x', 'x', '2026-01-01', 0)",
                id(),
                act.of().number(),
                act.kind(),
                act.day()));
        history.visits.forEach(act -> jdbc.update(
                "insert into JY_VISIT (id, case_number, visit_month, kind, visited_on, officer, officer_name, recorded_at,"
                        + " row_version) values (?, ?, ?, ?, ?, 'x', 'x', '2026-01-01', 0)",
                id(),
                act.of().number(),
                YearMonth.from(act.day()).toString(),
                act.kind(),
                act.day()));
        int number = 0;
        for (Act act : history.jobs) {
            jdbc.update(
                    "insert into JY_EMPLOYMENT (id, version, case_number, person_id, employment_no, kind, first_day,"
                            + " recorded_by, recorded_by_name, recorded_at) values (?, 0, ?, ?, ?, ?, ?, 'x', 'x', '2026-01-01')",
                    id(),
                    act.of().number(),
                    act.of().person().id(),
                    ++number,
                    act.kind(),
                    act.day());
        }
        history.clocks.forEach(clock -> jdbc.update(
                "insert into JY_PLACEMENT_CLOCK (id, version, case_number, clock_no, kind, status, start_day, counted_from,"
                        + " last_day, due_day, reminders, escalations, stopped_on, result)"
                        + " values (?, 0, ?, 1, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)",
                id(),
                clock.of().number(),
                clock.kind(),
                clock.status(),
                clock.due(),
                clock.due(),
                clock.due(),
                clock.due(),
                clock.stopped(),
                clock.result()));
        history.months.forEach(month -> jdbc.update(
                "insert into JY_VISIT_MONTH (id, case_number, visit_month, unit_code, required, visits, fulfilled_on, missed_at,"
                        + " row_version) values (?, ?, ?, ?, ?, 0, ?, ?, 0)",
                id(),
                month.of().number(),
                month.month().toString(),
                month.unit(),
                month.required(),
                month.fulfilled(),
                month.missed()));
        history.plans.forEach(plan -> jdbc.update(
                "insert into JY_PLAN (id, case_number, plan_no, survey_id, route_code, route_name, policy_version, goal, made_on,"
                        + " officer, officer_name, recorded_at, row_version)"
                        + " values (?, ?, ?, 'x', ?, 'x', 't', 'x', ?, 'x', 'x', '2026-01-01', 0)",
                id(),
                plan.of().number(),
                plan.number(),
                plan.route(),
                plan.made()));
        history.households.forEach(household -> {
            jdbc.update(
                    "insert into JY_ZERO_HOUSEHOLD (number, version, unit_code, policy_version, opened_on, status, reminders)"
                            + " values (?, 0, ?, 't', ?, ?, 0)",
                    household.number(),
                    household.unit(),
                    household.rounds().get(0).began(),
                    household.status());
            for (int i = 0; i < household.rounds().size(); i++) {
                jdbc.update(
                        "insert into JY_ZERO_HOUSEHOLD_ROUND (household_number, position, began_on, cleared_on)"
                                + " values (?, ?, ?, ?)",
                        household.number(),
                        i,
                        household.rounds().get(i).began(),
                        household.rounds().get(i).cleared());
            }
        });
        history.claims.forEach(claim -> store(jdbc, claim));
        history.repayments.forEach(each -> {
            jdbc.update(
                    "insert into JY_RECOVERY (recovery_number, version, ref, claim_number, district_code, item_code,"
                            + " policy_version, status, reason_code, reason_name, reason, article, fraud, due_fen, repaid_fen,"
                            + " proposed_by, proposed_at, free_months, reminders, acts) values (?, 0, 'x', ?, '120101', ?, 't',"
                            + " 'x', 'x', 'x', 'x', 'x', false, 1, 1, 'x', '2026-01-01', false, 0, 0)",
                    each.id(),
                    each.of().number(),
                    each.of().item());
            jdbc.update(
                    "insert into JY_RECOVERY_REPAYMENT (id, recovery_number, paid_on, amount_fen, voucher, recorded_by,"
                            + " recorded_by_name, recorded_at) values (?, ?, ?, ?, 'x', 'x', 'x', '2026-01-01')",
                    id(),
                    each.id(),
                    each.day(),
                    each.fen());
        });
        history.spells.forEach(spell -> jdbc.update(
                "insert into JY_ASSISTANCE_SPELL (case_number, position, situation, first_day, next_day)"
                        + " values (?, ?, ?, ?, ?)",
                spell.of().number(),
                spell.position(),
                spell.situation(),
                spell.first(),
                spell.next()));
    }

    private static void store(JdbcTemplate jdbc, Case of) {
        jdbc.update(
                "insert into JY_RECOGNITION (case_number, version, person_id, unit_code, policy_version, status, channel,"
                        + " first_receiver, submitted_at, decided_at, decisions, comparison_required,"
                        + " home_verification_required, preliminary_required, notice_required, recheck_required,"
                        + " comparison_round, comparison, home_verified, home_visit_attempts, supplements, notice_round,"
                        + " notice_over, age_years, sex, refusal_proposed, exited_on) values (?, 0, ?, ?, 't', ?, 'window',"
                        + " 'x', ?, ?, 1, false, false, false, false, false, 0, 'NONE', false, 0, 0, 0, false, 55, 'MALE',"
                        + " false, ?)",
                of.number(),
                of.person().id(),
                of.unit(),
                of.status(),
                of.submitted(),
                of.decided(),
                of.exited());
        if (of.category() != null) {
            jdbc.update("insert into JY_RECOGNITION_CATEGORY values (?, 0, ?)", of.number(), of.category());
        }
        of.moves()
                .forEach(move -> jdbc.update(
                        "insert into JY_CASE_TRANSFER (id, case_number, from_unit_code, to_unit_code, reason, status,"
                                + " requested_by, requested_by_name, requested_at, decided_at)"
                                + " values (?, ?, ?, ?, 'x', 'ACCEPTED', 'x', 'x', ?, ?)",
                        id(),
                        of.number(),
                        move.from(),
                        of.unit(),
                        move.at(),
                        move.at()));
        if (of.granted()) {
            jdbc.update(
                    "insert into JY_ASSISTANCE (case_number, version, person_id, unit_code, policy_version, situation,"
                            + " situation_since, begun_on) values (?, 0, ?, ?, 't', 'ASSISTING', '2026-01-01', '2026-01-01')",
                    of.number(),
                    of.person().id(),
                    of.unit());
        }
    }

    private static void store(JdbcTemplate jdbc, Claim claim) {
        jdbc.update(
                "insert into JY_CLAIM (claim_number, version, claimant, payee_id, item_code, item_name, unit_code, district_code,"
                        + " accept_unit, check_unit, review_unit, channel, status, submitted_at, policy_version, line_count,"
                        + " next_line, amount_fen, supplements, missing_open, decisions, approved_on)"
                        + " values (?, 0, 'PERSON', 'x', ?, 'x', ?, 'x', 'x', 'x', 'x', 'x', ?, ?, 't', 1, 1, 1, 0, false, 0, ?)",
                claim.number(),
                claim.item(),
                claim.unit(),
                claim.status(),
                claim.submitted(),
                claim.approved());
        int number = 0;
        for (Line line : claim.lines()) {
            jdbc.update(
                    "insert into JY_CLAIM_LINE (ref, version, claim_number, line_no, person_id, item_code, district_code,"
                            + " fund_source, state, placement, facts, standard, amount_fen, paid_on)"
                            + " values (?, 0, ?, ?, ?, ?, 'x', 'x', ?, 1, 'x', 'x', ?, ?)",
                    line.ref(),
                    claim.number(),
                    ++number,
                    line.person() == null ? null : line.person().id(),
                    claim.item(),
                    line.state(),
                    line.fen(),
                    line.paid());
            // A month that was cut to nothing is none, and one in two parts is one.
            for (int part = 0; part < line.months() * 2 + 1; part++) {
                jdbc.update(
                        "insert into JY_CLAIM_PART (id, claim_number, ref, part_no, benefit_month, policy_version, calculation,"
                                + " sources, computed_fen, amount_fen) values (?, ?, ?, ?, ?, 't', 'x', 'x', 1, ?)",
                        id(),
                        claim.number(),
                        line.ref(),
                        part,
                        "2026-0" + (1 + part / 2),
                        part == line.months() * 2 ? 0 : 1);
            }
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
