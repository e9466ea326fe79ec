package io.jiuyuan.organization;

import io.jiuyuan.organization.DivisionCsv.Row;
import io.jiuyuan.organization.domain.OrgUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run over a list of divisions. Higher tiers come first, whatever the order of the file. */
final class DivisionImport {

    /** First day of the units of a city's first list: files of earlier years shall find them. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final DivisionTree tree;
    private final LocalDate from;
    private final LocalDate day;
    private final List<Divisions.RowProblem> problems = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private int created;
    private int renamed;
    private int moved;
    private int reopened;
    private int unchanged;

    DivisionImport(DivisionTree tree, LocalDate from, LocalDate today) {
        this.tree = tree;
        this.from = from;
        this.day = from == null ? today : from;
    }

    Divisions.Result apply(DivisionCsv file, boolean closeMissing) {
        DivisionCheck check = new DivisionCheck();
        Map<Row, Tier> good = new HashMap<>();
        for (Row row : file.rows()) {
            check.problem(row)
                    .ifPresentOrElse(
                            problem -> reject(row, problem),
                            () -> good.put(row, DivisionCheck.tier(row).orElseThrow()));
        }
        good.entrySet().stream()
                .sorted(Map.Entry.<Row, Tier>comparingByValue()
                        .thenComparing(entry -> entry.getKey().line()))
                .forEach(entry -> apply(entry.getKey(), entry.getValue()));
        int closed = closeMissing ? closeMissing(file) : 0;
        problems.sort(Comparator.comparingInt(Divisions.RowProblem::line));
        return new Divisions.Result(
                file.encoding(),
                file.rows().size(),
                created,
                renamed,
                moved,
                reopened,
                closed,
                unchanged,
                List.copyOf(problems));
    }

    private void apply(Row row, Tier tier) {
        String parent = parentCode(row, tier);
        Optional<String> problem = parentProblem(row, tier, parent);
        if (problem.isPresent()) {
            reject(row, problem.get());
            return;
        }
        Optional<OrgUnit> stored = tree.find(row.code());
        if (stored.isEmpty()) {
            tree.add(new OrgUnit(row.code(), row.name(), tier, firstDay(row.code(), parent)), parent);
            created++;
        } else if (!update(row, stored.get(), parent)) {
            return;
        }
        accepted.add(row.code());
    }

    /** @return false when the row was rejected */
    private boolean update(Row row, OrgUnit unit, String parent) {
        boolean move = parent != null && !parent.equals(tree.parentOf(row.code()));
        if (move && tree.hasLaterChange(row.code(), parent)) {
            reject(row, "该单位已登记更晚生效的区划调整，上级未作变更");
            return false;
        }
        boolean rename = !row.name().equals(unit.name());
        boolean reopen = unit.validTo() != null && unit.validTo().isBefore(day);
        if (move) {
            tree.hang(row.code(), parent);
            moved++;
        }
        if (rename) {
            unit.rename(row.name());
            renamed++;
        }
        if (reopen) {
            unit.reopen();
            reopened++;
        }
        if (!move && !rename && !reopen) {
            unchanged++;
        }
        return true;
    }

    /** A district's list leaves its city out: then the code tells it, by four digits or, in a municipality, by two. */
    private String parentCode(Row row, Tier tier) {
        if (tier == Tier.CITY) {
            return null;
        }
        if (!row.parent().isEmpty()) {
            return row.parent();
        }
        if (tree.parentOf(row.code()) != null) {
            return tree.parentOf(row.code());
        }
        if (tier == Tier.DISTRICT) {
            String prefecture = row.code().substring(0, 4);
            return tree.find(prefecture).isPresent() ? prefecture : row.code().substring(0, 2);
        }
        return "";
    }

    private Optional<String> parentProblem(Row row, Tier tier, String parent) {
        if (tier == Tier.CITY) {
            return row.parent().isEmpty() ? Optional.empty() : Optional.of("市级单位不应填写上级代码");
        }
        if (parent.isEmpty()) {
            return Optional.of("缺少上级代码");
        }
        Optional<OrgUnit> unit = tree.find(parent);
        if (unit.isEmpty()) {
            return Optional.of(
                    tier == Tier.DISTRICT && row.parent().isEmpty()
                            ? "所属城市尚未建立，请在文件中增加该市一行（层级 city）"
                            : "上级“" + parent + "”不存在，或其所在行有误");
        }
        if (unit.get().tier().ordinal() != tier.ordinal() - 1) {
            return Optional.of("上级“" + parent + "”是" + unit.get().tier().label() + "，不能作为" + tier.label() + "的上级");
        }
        if (unit.get().validTo() != null && unit.get().validTo().isBefore(day)) {
            return Optional.of("上级“" + parent + "”已撤销");
        }
        return Optional.empty();
    }

    private LocalDate firstDay(String code, String parent) {
        if (from != null) {
            return from;
        }
        if (parent == null) {
            return BEGINNING;
        }
        String city = parent;
        while (tree.parentOf(city) != null) {
            city = tree.parentOf(city);
        }
        return tree.wasPopulated(city) ? day : BEGINNING;
    }

    /** Only below parents that the file has: the list of one district says nothing about another. */
    private int closeMissing(DivisionCsv file) {
        Set<String> listed = new HashSet<>();
        file.rows().forEach(row -> listed.add(row.code()));
        Set<String> closing = new HashSet<>();
        tree.units().stream()
                .filter(unit -> unit.isOpenOn(day) && !listed.contains(unit.code()))
                .sorted(Comparator.comparing(OrgUnit::tier))
                .forEach(unit -> {
                    String parent = tree.parentOf(unit.code());
                    if (parent != null && (accepted.contains(parent) || closing.contains(parent))) {
                        closing.add(unit.code());
                    }
                });
        // A unit stays open as long as anything below it does.
        boolean kept = true;
        while (kept) {
            kept = closing.removeIf(
                    code -> tree.openChildren(code).stream().anyMatch(child -> !closing.contains(child.code())));
        }
        closing.forEach(code -> tree.find(code).orElseThrow().close(day.minusDays(1)));
        return closing.size();
    }

    private void reject(Row row, String message) {
        problems.add(new Divisions.RowProblem(row.line(), row.code(), message));
    }
}
