package io.jiuyuan.subsidy;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officer.Post;
import io.jiuyuan.policy.SubsidyItem;
import io.jiuyuan.policy.SubsidyItem.Cycle;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.subsidy.intake.PeopleSheet;
import io.jiuyuan.subsidy.steps.ClaimOfficers;
import io.jiuyuan.subsidy.view.ClaimFields;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

@Service
class DefaultClaimForms implements ClaimForms {

    private final SubsidyCatalogue catalogue;
    private final ClaimOfficers officers;
    private final Clock clock;

    DefaultClaimForms(SubsidyCatalogue catalogue, ClaimOfficers officers, Clock clock) {
        this.catalogue = catalogue;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public List<ItemForm> items(String unitCode, String username) {
        if (!mayFile(username)) {
            throw new AccessRefused("您的岗位不受理补贴申请。");
        }
        Officer officer = officers.require(username);
        String near = unitCode == null || unitCode.isBlank()
                ? officer.posts().stream()
                        .map(Post::unitCode)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                : unitCode.strip();
        return catalogue.items(near, LocalDate.now(clock)).stream()
                .map(entry -> form(entry.item()))
                .toList();
    }

    @Override
    public boolean mayFile(String username) {
        return officers.files(officers.require(username));
    }

    private static ItemForm form(SubsidyItem item) {
        return new ItemForm(
                item.code(),
                item.name(),
                item.claimant().name().toLowerCase(Locale.ROOT),
                item.claimant().label(),
                item.cycle() == Cycle.MONTHLY,
                item.on(),
                item.open(),
                item.conditions(),
                item.source().marked(),
                item.note(),
                ClaimFields.of(item),
                item.materials().stream()
                        .map(rule -> new MaterialKind(rule.code(), rule.name(), rule.required()))
                        .sorted(Comparator.comparing(kind -> !kind.required()))
                        .toList());
    }

    @Override
    public List<SheetRow> read(byte[] xlsx) {
        return PeopleSheet.read(xlsx);
    }

    @Override
    public byte[] sheet() {
        return PeopleSheet.template();
    }
}
