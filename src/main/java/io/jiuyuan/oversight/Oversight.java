package io.jiuyuan.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The manager's view. It shows an officer the own jurisdiction only, and of a person no more than the case number, behind
 * which the case page asks for itself whether it may be opened.
 */
public interface Oversight {

    /**
     * @param unitCode null for the highest unit at which the signed-in officer holds a post that sees files
     * @throws io.jiuyuan.shared.AccessRefused when the unit lies outside the officer's jurisdiction
     */
    Overview of(String unitCode);

    /**
     * The list behind a number, the oldest first.
     *
     * @param username whose tasks, null for everybody's
     * @param page from 0
     * @throws io.jiuyuan.shared.AccessRefused as {@link #of}
     */
    Listing list(Figure figure, String unitCode, String username, int page);

    /**
     * @param above from the city down to the unit itself, as far as the officer may see
     * @param below one row for each unit directly below, the worst first, and one for the unit itself if it has any
     * @param officers who holds how many tasks of the unit and all below it, the most loaded first
     */
    record Overview(
            LocalDate day,
            Place place,
            List<Place> above,
            Row total,
            List<Row> below,
            List<Load> officers,
            List<Rate> rates) {}

    record Place(String code, String name) {}

    /**
     * @param below whether there is a page of that unit to open
     * @param oldestTaskDays whole days since the oldest open task came, 0 without one
     * @param rate per cent within the limit, null when nothing was due
     */
    record Row(Place place, boolean below, Map<Figure, Long> figures, long oldestTaskDays, Double rate) {

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

    /** @param username whose tasks are listed, null for all */
    record Listing(Figure figure, Place place, String username, List<Item> items, long total, int page, int pages) {}

    /**
     * @param caseNumber or the number of a household, notice or batch; null for none
     * @param isCase whether there is a case page behind the number
     * @param days whole days from {@code day} to today
     */
    record Item(
            String caseNumber,
            boolean isCase,
            String unitName,
            String what,
            LocalDate day,
            long days,
            String officer) {}
}
