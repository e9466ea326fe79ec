package io.jiuyuan.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The manager's view. It shows an officer the own jurisdiction only, and of a person no more than the case number, behind
 * which the case page asks for itself whether it may be opened. Numbers are counted ahead, every few minutes at the latest;
 * lists are read as they are.
 */
public interface Oversight {

    /**
     * @param unitCode null for the highest unit at which the signed-in officer holds a post that sees files
     * @throws io.jiuyuan.shared.AccessRefused when the unit lies outside the officer's jurisdiction
     */
    Overview of(String unitCode);

    /**
     * What is overdue longest at the highest unit of the signed-in officer and below, the worst first.
     *
     * @param most at most ten
     * @throws io.jiuyuan.shared.AccessRefused as {@link #of}
     */
    Urgent urgent(int most);

    /**
     * The list behind a number, the oldest first.
     *
     * @param month of a {@linkplain Figure#monthly() monthly} figure, null for the running one
     * @param username whose tasks, null for everybody's
     * @param page from 0
     * @throws io.jiuyuan.shared.AccessRefused as {@link #of}
     */
    Listing list(Figure figure, String unitCode, YearMonth month, String username, int page);

    /**
     * @param countedAt when the numbers were counted, null before the first time
     * @param above from the city down to the unit itself, as far as the officer may see
     * @param below one row for each unit directly below, the worst first, and one for the unit itself if it has any
     * @param officers who holds how many tasks of the unit and all below it, the most loaded first
     * @param months the last twelve, the running one last; empty for a community
     * @param budgets of the running year, by source of money
     */
    record Overview(
            Instant countedAt,
            LocalDate day,
            Place place,
            List<Place> above,
            Row total,
            List<Row> below,
            List<Load> officers,
            List<Rate> rates,
            List<Month> months,
            List<Budget> budgets,
            List<Item> worst) {}

    record Place(String code, String name) {}

    /**
     * One unit with all below it. Monthly figures are those of the running month.
     *
     * @param below whether there is a page of that unit to open
     * @param totals what the rows of a figure add up to, where it is money (fen) or days
     * @param oldestTaskDays whole days since the oldest open task came, 0 without one
     * @param rate per cent placed within the limit, null when nothing was due
     * @param visitRate per cent of this month's visits that are done, null when none is due
     * @param oldestHouseholdDays whole days since the longest open zero-employment household was taken up, 0 without one
     */
    record Row(
            Place place,
            boolean below,
            Map<Figure, Long> figures,
            Map<Figure, Long> totals,
            long oldestTaskDays,
            long oldestHouseholdDays,
            Double rate,
            Double visitRate,
            Funds funds) {

        public long of(Figure figure) {
            return figures.getOrDefault(figure, 0L);
        }

        public long totalOf(Figure figure) {
            return totals.getOrDefault(figure, 0L);
        }

        /** Days from taking up a zero-employment household to its first job, on average of those cleared; null without any. */
        public Long daysToClear() {
            long cleared = of(Figure.HOUSEHOLDS_CLEARED);
            return cleared == 0 ? null : Math.round((double) totalOf(Figure.HOUSEHOLDS_CLEARED) / cleared);
        }
    }

    /**
     * Money of the running year in fen.
     *
     * @param spent paid less what came back
     * @param share per cent of the budget that is spent, null without a budget
     */
    record Funds(long budget, long committed, long spent, Double share) {

        public long left() {
            return budget - committed - spent;
        }
    }

    record Budget(String source, String name, Funds funds) {}

    /** @param paidFen what {@link Figure#MONTH_PAID} adds up to */
    record Month(YearMonth month, Map<Figure, Long> figures, long paidFen) {

        public long of(Figure figure) {
            return figures.getOrDefault(figure, 0L);
        }
    }

    /** @param username null for what nobody has taken yet */
    record Load(String username, String name, long tasks, long overdue, long oldestDays) {}

    /**
     * A placement rate and what it means. The policy leaves open from which day and over whom it is taken, so each possible
     * reading is shown with its own words.
     *
     * @param percent null when there is nothing to divide by
     * @param target the least that the city's policy asks for, null where it asks for none or not of this reading
     */
    record Rate(String name, String definition, long part, long whole, Double percent, Integer target) {}

    /** @param total of all that is overdue there */
    record Urgent(Place place, List<Item> items, long total) {}

    /**
     * @param month null unless the figure is monthly
     * @param username whose tasks are listed, null for all
     */
    record Listing(
            Figure figure,
            Place place,
            YearMonth month,
            String username,
            List<Item> items,
            long total,
            int page,
            int pages) {}

    /**
     * @param figure why it is listed
     * @param caseNumber or the number of a household, claim, order, notice or batch; null for none
     * @param href page behind the number, null where there is none
     * @param days whole days from {@code day} to today
     * @param total fen or days, 0 where the figure adds nothing up
     * @param chosen what to name when acting on it, null where nothing can be done
     */
    record Item(
            Figure figure,
            String caseNumber,
            String href,
            String unitName,
            String what,
            LocalDate day,
            long days,
            String officer,
            long total,
            Interventions.Chosen chosen) {}
}
