// The way to a screen, read from its route alone. Screens that know names give a better one.

import type { Route } from "../routes";
import type { Crumb } from "../state/frame.svelte";
import { frame as words } from "../../words/frame.en-GB";

/** The steps to a screen; the last is the screen itself. */
export function crumbsOf(route: Route): readonly Crumb[] {
  const here: Crumb = { label: words.crumbs[route.screen] };
  switch (route.screen) {
    case "desk":
    case "matters":
    case "clients":
    case "officers":
    case "bin":
    case "glossary":
    case "match-letter":
    case "bodies":
    case "search":
    case "settings":
      return [here];
    case "export":
      return route.matter === undefined
        ? [{ label: words.crumbs.settings, route: { screen: "settings", page: "safekeeping" } }, here]
        : [
            { label: words.matters, route: { screen: "matters" } },
            { label: words.matter, route: { screen: "matter", id: route.matter, tab: "overview" } },
            here,
          ];
    case "start-matter":
    case "matter":
    case "allegation":
      return [{ label: words.matters, route: { screen: "matters" } }, here];
    case "body":
    case "force":
    case "correct-body":
    case "correct-force":
    case "office":
      return [{ label: words.bodies, route: { screen: "bodies" } }, here];
    case "rule":
    case "correct-rule":
    case "switch-rule":
    case "precept":
    case "correct-precept":
    case "switch-precept":
    case "holiday":
      return [{ label: words.rules, route: { screen: "settings", page: "rules" } }, here];
    case "template":
      return [{ label: words.templates, route: { screen: "settings", page: "templates" } }, here];
    case "change-template":
    case "use-template":
      return [
        { label: words.templates, route: { screen: "settings", page: "templates" } },
        { label: words.crumbs.template, route: { screen: "template", kind: route.kind } },
        here,
      ];
    case "client":
      return [{ label: words.clients, route: { screen: "clients" } }, here];
    case "officer-across":
      return [{ label: words.officers, route: { screen: "officers" } }, here];
    case "client-identity":
    case "client-profile":
    case "safe-contact":
    case "new-helper":
    case "new-client-letter":
      return [
        { label: words.clients, route: { screen: "clients" } },
        { label: words.crumbs.client, route: { screen: "client", matter: route.matter, party: route.party } },
        here,
      ];
    case "statement":
    case "write-statement":
    case "difference":
    case "session":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "statements" } },
        here,
      ];
    case "new-witness-statement":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "statements" } },
        { label: words.crumbs.statement, route: { screen: "statement", matter: route.matter, id: route.statement } },
        here,
      ];
    case "new-officer":
    case "new-description":
    case "description":
    case "amend-description":
    case "comparison":
    case "identification":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "officers" } },
        ...(route.screen === "amend-description"
          ? [
              {
                label: words.crumbs.description,
                route: { screen: "description", matter: route.matter, id: route.id } as const,
              },
            ]
          : []),
        here,
      ];
    case "conflict":
    case "new-client":
    case "new-authority":
    case "new-officer":
    case "officer":
    case "new-allegation":
    case "take-account":
    case "new-investigation":
    case "new-letter":
    case "letter":
    case "issued-letter":
    case "view-file":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "overview" } },
        here,
      ];
    case "criterion-answer":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "allegations" } },
        here,
      ];
    case "new-note":
    case "note":
    case "amend-note":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "notes" } },
        here,
      ];
    case "new-event":
    case "new-own-date":
    case "date":
    case "act-on-date":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "deadlines" } },
        here,
      ];
    case "new-preservation":
    case "preservation":
    case "amend-preservation":
    case "preservation-step":
    case "exhibits":
    case "evidence-files":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "preservation" } },
        here,
      ];
    case "officer-entry":
    case "officer-to-compare":
    case "officer-comparison":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "overview" } },
        { label: words.crumbs.officer, route: { screen: "officer", matter: route.matter, party: route.party } },
        here,
      ];
    case "log-reply":
    case "log-sent":
    case "entry":
    case "proof":
    case "asks":
    case "failings":
    case "papers":
    case "answer":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "correspondence" } },
        here,
      ];
    case "new-paper":
    case "paper":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "correspondence" } },
        { label: words.crumbs.papers, route: { screen: "papers", matter: route.matter } },
        here,
      ];
    case "new-exhibit":
    case "exhibit":
    case "amend-exhibit":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "preservation" } },
        { label: words.crumbs.exhibits, route: { screen: "exhibits", matter: route.matter } },
        here,
      ];
    case "new-evidence":
    case "evidence-file":
    case "amend-evidence":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "preservation" } },
        { label: words.crumbs["evidence-files"], route: { screen: "evidence-files", matter: route.matter } },
        here,
      ];
    case "investigation":
    case "taken-step":
    case "investigation-entry":
    case "tie-entry":
    case "tie-withdrawal":
      return [
        { label: words.matters, route: { screen: "matters" } },
        { label: words.matter, route: { screen: "matter", id: route.matter, tab: "investigations" } },
        ...(route.screen === "investigation"
          ? [here]
          : [
              {
                label: words.crumbs.investigation,
                route: { screen: "investigation", matter: route.matter, id: route.id } as const,
              },
              here,
            ]),
      ];
  }
}
