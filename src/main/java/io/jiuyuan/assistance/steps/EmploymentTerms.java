package io.jiuyuan.assistance.steps;

import io.jiuyuan.assistance.domain.EmploymentKind;
import io.jiuyuan.assistance.domain.EmploymentRepository;
import io.jiuyuan.assistance.domain.EmploymentTerm;
import io.jiuyuan.policy.PolicyKey;
import io.jiuyuan.policy.PolicyList;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.StatutoryRetirement;
import io.jiuyuan.policy.StatutoryRetirement.Track;
import io.jiuyuan.registry.PersonFile;
import io.jiuyuan.registry.Persons;
import io.jiuyuan.shared.RuleRefused;
import io.jiuyuan.shared.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How long the policy supports an employment (DOMAIN 3.5): some years, or until retirement where that was near at the first
 * approval; the age that counts is the one of the first approval, and what was given before counts whichever case gave it.
 */
@Component
public class EmploymentTerms {

    private static final Map<EmploymentKind, PolicyKey> MONTHS = Map.of(
            EmploymentKind.UNIT, PolicyKey.TERM_UNIT,
            EmploymentKind.FLEXIBLE, PolicyKey.TERM_FLEXIBLE,
            EmploymentKind.OWN_BUSINESS, PolicyKey.TERM_OWN_BUSINESS,
            EmploymentKind.PUBLIC_POST, PolicyKey.TERM_PUBLIC_POST);
    private static final List<EmploymentKind> UNTIL_RETIREMENT =
            List.of(EmploymentKind.FLEXIBLE, EmploymentKind.PUBLIC_POST);

    private final EmploymentRepository employments;
    private final Persons persons;

    EmploymentTerms(EmploymentRepository employments, Persons persons) {
        this.employments = employments;
        this.persons = persons;
    }

    /**
     * @param category the person's present category, null when not known
     * @param track a woman's, null when not known; a man has only one
     * @return empty when the policy leaves it open
     * @throws RuleRefused code {@code public-post-limit} or {@code public-post-again}
     */
    Optional<EmploymentTerm> of(
            String personId, String category, EmploymentKind kind, LocalDate firstDay, Track track, PolicyPack pack) {
        Optional<Integer> months = pack.parameter(MONTHS.get(kind)).map(PolicyPack.Parameter::number);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        if (kind == EmploymentKind.PUBLIC_POST) {
            List<LocalDate> earlier = ends(personId);
            Optional<LocalDate> running =
                    earlier.stream().filter(end -> !end.isBefore(firstDay)).findFirst();
            if (running.isPresent()) {
                return Optional.of(new EmploymentTerm(running.get(), "沿用此前公益性岗位核定的期限"));
            }
            requireAnother(earlier.size(), category, pack);
        }
        return Optional.of(fresh(personId, kind, firstDay, months.get(), track, pack));
    }

    /** Ends of the terms of public-welfare posts the person had, each term once. */
    private List<LocalDate> ends(String personId) {
        return employments.findByPersonIdAndKindOrderByFirstDay(personId, EmploymentKind.PUBLIC_POST).stream()
                .flatMap(post -> post.term().stream())
                .map(EmploymentTerm::lastDay)
                .distinct()
                .toList();
    }

    private static void requireAnother(int had, String category, PolicyPack pack) {
        if (had == 0) {
            return;
        }
        int limit = pack.number(PolicyKey.PUBLIC_POSTS).orElse(Integer.MAX_VALUE);
        if (had >= limit) {
            throw new RuleRefused("public-post-limit", "kind", "公益性岗位安置最多" + limit + "次，本人已安置" + had + "次。");
        }
        if (category == null
                || pack.choice(PolicyList.PUBLIC_POST_AGAIN, category).isEmpty()) {
            throw new RuleRefused("public-post-again", "kind", "公益性岗位期满后，本人的人员类别不能再次安置。");
        }
    }

    private EmploymentTerm fresh(
            String personId, EmploymentKind kind, LocalDate firstDay, int months, Track track, PolicyPack pack) {
        LocalDate plain = firstDay.plusMonths(months).minusDays(1);
        String basis = "自" + firstDay + "起" + months + "个月";
        Optional<Integer> years =
                pack.parameter(PolicyKey.TERM_UNTIL_RETIREMENT).map(PolicyPack.Parameter::number);
        if (years.isEmpty() || !UNTIL_RETIREMENT.contains(kind)) {
            return new EmploymentTerm(plain, basis);
        }
        PersonFile person = persons.file(personId, "核定就业政策期限");
        Track known = person.sex() == Sex.MALE ? Track.MALE_60 : track;
        if (known == null) {
            return new EmploymentTerm(plain, basis + "（退休年龄类别未知，未按临近退休计算）");
        }
        LocalDate retirement = new StatutoryRetirement(person.birthDate(), known).statutoryDate();
        boolean near = firstDay.plusYears(years.get()).isAfter(retirement);
        return near && retirement.isAfter(plain)
                ? new EmploymentTerm(retirement, "首次核定时距法定退休年龄不足" + years.get() + "年，至退休")
                : new EmploymentTerm(retirement.isBefore(plain) ? retirement : plain, basis);
    }
}
