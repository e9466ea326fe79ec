package io.jiuyuan.subsidy.catalogue;

import io.jiuyuan.policy.Policies;
import io.jiuyuan.policy.PolicyPack;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyPolicy;
import io.jiuyuan.policy.SubsidyPolicy.DatedValue;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.subsidy.SubsidyCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The catalogue as the city's policy pack gives it. */
@Service
class CatalogueOfPacks implements SubsidyCatalogue {

    private final Policies policies;

    CatalogueOfPacks(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<Entry> items(String unitCode, LocalDate day) {
        PolicyPack pack = policies.at(unitCode, day);
        return pack.subsidies().items().stream()
                .map(item -> entry(pack, item, day))
                .toList();
    }

    @Override
    public Entry item(String unitCode, String itemCode, LocalDate day) {
        return find(unitCode, itemCode, day).orElseThrow(() -> new NotFound("本地政策没有这个补贴项目"));
    }

    @Override
    public Entry claimable(String unitCode, String itemCode, LocalDate day, String field) {
        Entry entry = find(unitCode, itemCode, day).orElseThrow(() -> new InputRejected(field, "本地政策没有这个补贴项目"));
        if (!entry.item().on()) {
            throw new InputRejected(
                    field,
                    entry.item().name() + "尚未开放申领："
                            + String.join("、", entry.item().open()) + "未设定");
        }
        return entry;
    }

    private Optional<Entry> find(String unitCode, String itemCode, LocalDate day) {
        PolicyPack pack = policies.at(unitCode, day);
        return pack.subsidies().item(itemCode).map(item -> entry(pack, item, day));
    }

    private static Entry entry(PolicyPack pack, SubsidyItem item, LocalDate day) {
        SubsidyPolicy subsidies = pack.subsidies();
        return new Entry(
                pack.version(),
                item,
                item.group() == null
                        ? null
                        : subsidies.group(item.group()).orElseThrow().name(),
                item.fund() == null
                        ? null
                        : subsidies.fund(item.fund()).orElseThrow().name(),
                item.needs().stream()
                        .map(key -> value(subsidies.value(key).orElseThrow(), day))
                        .toList());
    }

    private static Value value(DatedValue value, LocalDate day) {
        return value.on(day)
                .map(dated -> new Value(
                        value.name(),
                        Calculation.printed(value, dated),
                        dated.source().marked()))
                .orElseGet(() -> new Value(value.name(), null, null));
    }
}
