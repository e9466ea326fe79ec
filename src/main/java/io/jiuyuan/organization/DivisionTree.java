package io.jiuyuan.organization;

import io.jiuyuan.organization.domain.OrgUnit;
import io.jiuyuan.organization.domain.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A region's tree while it is being changed as of one day. Callers say which parent and name each unit shall have; {@link
 * #settle()} then works out the paths and full names of everything below, and which placements that ends and begins.
 */
final class DivisionTree {

    private final LocalDate day;
    private final Map<String, OrgUnit> units = new HashMap<>();
    private final Map<String, Placement> current = new HashMap<>();
    private final Map<String, List<Placement>> later = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> populated;
    private final List<OrgUnit> addedUnits = new ArrayList<>();
    private final List<Placement> addedPlacements = new ArrayList<>();

    DivisionTree(LocalDate day, Collection<OrgUnit> stored, Collection<Placement> placements) {
        this.day = day;
        stored.forEach(unit -> units.put(unit.code(), unit));
        placements.stream().sorted(Comparator.comparing(Placement::validFrom)).forEach(placement -> {
            String code = placement.unitCode();
            if (placement.validFrom().isAfter(day) && current.containsKey(code)) {
                later.computeIfAbsent(code, any -> new ArrayList<>()).add(placement);
            } else {
                current.put(code, placement);
                parents.put(code, placement.parentCode());
            }
        });
        populated = placements.stream()
                .map(Placement::parentCode)
                .filter(parent -> parent != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    Optional<OrgUnit> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    Collection<OrgUnit> units() {
        return units.values();
    }

    String parentOf(String code) {
        return parents.get(code);
    }

    /** Whether units below this one were stored before the change began. */
    boolean wasPopulated(String code) {
        return populated.contains(code);
    }

    void add(OrgUnit unit, String parentCode) {
        units.put(unit.code(), unit);
        parents.put(unit.code(), parentCode);
        addedUnits.add(unit);
    }

    void hang(String code, String parentCode) {
        parents.put(code, parentCode);
    }

    boolean isBelow(String code, String ancestorCode) {
        for (String at = code; at != null; at = parents.get(at)) {
            if (at.equals(ancestorCode)) {
                return true;
            }
        }
        return false;
    }

    List<OrgUnit> openChildren(String code) {
        return units.values().stream()
                .filter(unit -> code.equals(parents.get(unit.code())) && unit.isOpenOn(day))
                .sorted(Comparator.comparing(OrgUnit::code))
                .toList();
    }

    /** A change that is entered already and begins after the day, of this unit, one below it or one above the new parent. */
    boolean hasLaterChange(String code, String newParentCode) {
        return later.keySet().stream()
                .anyMatch(changing -> isBelow(changing, code) || isBelow(newParentCode, changing));
    }

    void settle() {
        Map<String, String> paths = new HashMap<>();
        for (OrgUnit unit : units.values()) {
            String code = unit.code();
            String path = path(code, paths);
            Placement placement = current.get(code);
            if (placement == null) {
                begin(code, path, unit.validFrom());
            } else if (placement.path().equals(path)) {
                placement.name(fullName(path));
            } else if (placement.validFrom().isBefore(day)) {
                placement.end(day.minusDays(1));
                begin(code, path, day);
            } else {
                placement.replace(parents.get(code), path, fullName(path));
            }
            later.getOrDefault(code, List.of()).forEach(p -> p.name(fullName(p.path())));
        }
    }

    List<OrgUnit> addedUnits() {
        return addedUnits;
    }

    List<Placement> addedPlacements() {
        return addedPlacements;
    }

    private void begin(String code, String path, LocalDate from) {
        addedPlacements.add(new Placement(code, parents.get(code), path, fullName(path), from));
    }

    private String path(String code, Map<String, String> known) {
        String path = known.get(code);
        if (path == null) {
            String parent = parents.get(code);
            path = (parent == null ? "/" : path(parent, known)) + code + "/";
            known.put(code, path);
        }
        return path;
    }

    private String fullName(String path) {
        return Placement.codes(path).stream()
                .map(code -> units.get(code).name())
                .collect(Collectors.joining());
    }
}
